package org.gradus.engine.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names on the way from the top of a submission to an entry; none of them is empty, {@code .} or {@code ..}. */
record EntryPath(List<String> names) {

    static final EntryPath TOP = new EntryPath(List.of());

    /** {@code C:/} leaves the folder, on Windows at least; a folder of another system may well be called {@code A:B}. */
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:(?:/|$)");

    EntryPath {
        names = List.copyOf(names);
    }

    /**
     * The path that a name in a zip stands for. A backslash separates too, since some Windows tools write it.
     *
     * @throws RefusedException if the name is absolute, climbs with {@code ..}, or holds a NUL
     */
    static EntryPath ofZipName(String name) throws RefusedException {
        String slashed = name.replace('\\', '/');
        if (isAbsolute(slashed) || slashed.indexOf('\0') >= 0) {
            throw new RefusedException("the zip holds a name that is not relative (" + Wording.name(name)
                    + "): zip the folder again and hand that in");
        }
        List<String> names = new ArrayList<>();
        for (String each : slashed.split("/", -1)) {
            if (each.equals("..")) {
                throw new RefusedException("the zip holds a name that climbs out of its folder (" + Wording.name(name)
                        + "): zip the folder again and hand that in");
            }
            if (!each.isEmpty() && !each.equals(".")) {
                names.add(each);
            }
        }
        return new EntryPath(names);
    }

    /** The names before that which makes it dangerous; none if it is absolute. */
    static EntryPath beforeDanger(String name) {
        String slashed = name.replace('\\', '/');
        List<String> names = new ArrayList<>();
        if (!isAbsolute(slashed)) {
            Stream.of(slashed.split("/", -1))
                    .takeWhile(each -> !each.equals(".."))
                    .filter(each -> !each.isEmpty() && !each.equals("."))
                    .forEach(names::add);
        }
        return new EntryPath(names);
    }

    EntryPath child(String name) {
        List<String> longer = new ArrayList<>(names);
        longer.add(name);
        return new EntryPath(longer);
    }

    EntryPath join(EntryPath below) {
        List<String> longer = new ArrayList<>(names);
        longer.addAll(below.names);
        return new EntryPath(longer);
    }

    /** The rest of the way, without the first names. */
    EntryPath without(int first) {
        return new EntryPath(names.subList(first, names.size()));
    }

    /** Hidden, or inside something hidden. */
    boolean isNoise() {
        return names.stream().anyMatch(Names::isNoise);
    }

    /** @throws RefusedException if this path is nested more deeply, or longer, than anything honest */
    EntryPath requireBounded() throws RefusedException {
        if (names.size() > Bounds.DEPTH) {
            throw new RefusedException(
                    "folders are nested more than " + Bounds.DEPTH + " deep (" + Wording.name(text()) + ")");
        }
        if (text().length() > Bounds.PATH_LENGTH) {
            throw new RefusedException(
                    "a path is longer than " + Bounds.PATH_LENGTH + " characters (" + Wording.name(text()) + ")");
        }
        return this;
    }

    String text() {
        return String.join("/", names);
    }

    /**
     * Whether a link at this path points outside of the submission, as far as its text says.
     *
     * @param target what is written in the link
     */
    boolean leadsOut(String target) {
        String slashed = target.replace('\\', '/');
        int depth = names.size() - 1;
        for (String each : slashed.split("/", -1)) {
            if (each.equals("..")) {
                depth--;
            } else if (!each.isEmpty() && !each.equals(".")) {
                depth++;
            }
            if (depth < 0) {
                return true;
            }
        }
        return isAbsolute(slashed);
    }

    private static boolean isAbsolute(String slashed) {
        return slashed.startsWith("/") || DRIVE.matcher(slashed).lookingAt();
    }
}
