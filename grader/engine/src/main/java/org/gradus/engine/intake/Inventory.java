package org.gradus.engine.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What lies in a submission, sorted by role and then by path. */
final class Inventory {

    private final Map<Role, List<Entry.Document>> documents = new EnumMap<>(Role.class);
    private final Map<Role, List<Unread>> locked = new EnumMap<>(Role.class);
    private final List<String> links = new ArrayList<>();

    private Inventory() {
        for (Role role : Role.values()) {
            documents.put(role, new ArrayList<>());
            locked.put(role, new ArrayList<>());
        }
    }

    /** @throws RefusedException if a link leads out of the submission, or a pipe or a device claims to be a source */
    static Inventory of(List<Entry> entries) throws RefusedException {
        Inventory inventory = new Inventory();
        List<Entry> sorted = new ArrayList<>(entries);
        sorted.sort(Comparator.comparing(entry -> entry.path().text(), Names.ORDER));
        for (Entry entry : sorted) {
            inventory.add(entry);
        }
        return inventory;
    }

    /** The files to grade: those in build folders only if there are no others. */
    List<Entry.Document> sources() {
        List<Entry.Document> sources = of(Role.SOURCE);
        return sources.isEmpty() ? of(Role.BUILT) : sources;
    }

    /** The folders in which there could be sources to grade, and that cannot be looked into. */
    List<Unread> locked() {
        List<Unread> folders = lockedAs(Role.SOURCE);
        return folders.isEmpty() && of(Role.SOURCE).isEmpty() ? lockedAs(Role.BUILT) : folders;
    }

    /** What could hide a student's work, if there is no source. */
    Optional<String> suspicion() {
        return Optional.of(locked())
                .filter(folders -> !folders.isEmpty())
                .map(Wording::sentences)
                .or(() -> suspicion(Role.RENAMED, "rename it to end in .java"))
                .or(() -> suspicion(Role.ARCHIVE, "hand in the files themselves, not an archive inside"))
                .or(() -> suspicion(Role.COMPILED, "hand in the .java sources, not what was compiled from them"))
                .or(() -> suspicion(
                        Role.TEST, "src/test is not graded; put the classes of the assignment in src/main/java"));
    }

    /** What is left out beside sources, and could be what somebody is looked for in vain. */
    List<Unread> leftOut() {
        List<Unread> leftOut = new ArrayList<>();
        links.forEach(path -> leftOut.add(Unread.leftOut(path, "it is a symbolic link; hand in the file itself")));
        leftOut(Role.RENAMED, "its name does not end in .java; rename it").forEach(leftOut::add);
        leftOut(Role.COMPILED, "hand in the .java source, not what was compiled from it")
                .forEach(leftOut::add);
        leftOut(Role.TEST, "src/test is not graded; put it in src/main/java").forEach(leftOut::add);
        if (!of(Role.SOURCE).isEmpty()) {
            leftOut(Role.BUILT, "it is in a folder of build output; put it beside the other sources")
                    .forEach(leftOut::add);
        }
        paths(Role.ARCHIVE).forEach(path -> leftOut.add(Unread.inside(path)));
        return leftOut;
    }

    private Stream<Unread> leftOut(Role role, String why) {
        return paths(role).stream().map(path -> Unread.leftOut(path, why));
    }

    /** What was left out, and what was taken though it looks like build output. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        note(notes, links, "symbolic links are not followed: ");
        locked().forEach(folder -> notes.add(folder.sentence()));
        note(notes, paths(Role.MODULE_INFO), "not needed and left out: ");
        if (of(Role.SOURCE).isEmpty()) {
            note(
                    notes,
                    paths(Role.BUILT),
                    "all sources are in folders that are usually build output; they were read anyway: ");
            return notes;
        }
        note(notes, paths(Role.BUILT), "left out as build output: ");
        note(notes, paths(Role.RENAMED), "left out because the name does not end in .java: ");
        note(notes, paths(Role.ARCHIVE), "archives inside are not opened: ");
        return notes;
    }

    private void add(Entry entry) throws RefusedException {
        String path = entry.path().text();
        if (entry instanceof Entry.Document document) {
            of(Role.of(entry.path())).add(document);
        } else if (entry instanceof Entry.Locked folder) {
            lockedAs(Role.of(folder.path().child("Any.java"))).add(folder.why());
        } else if (entry instanceof Entry.Link link) {
            if (link.path().leadsOut(link.target())) {
                throw new RefusedException("the symbolic link " + Wording.name(path) + " leads out of the submission ("
                        + Wording.name(link.target()) + "): hand in the file itself");
            }
            links.add(path);
        } else if (Names.isJava(path)) {
            throw new RefusedException(Wording.name(path) + " is not a regular file but a pipe, a socket or a device");
        }
    }

    private Optional<String> suspicion(Role role, String advice) {
        return of(role).isEmpty()
                ? Optional.empty()
                : Optional.of("there is no .java file, but " + Wording.names(paths(role)) + ": " + advice);
    }

    private static void note(List<String> notes, List<String> paths, String what) {
        if (!paths.isEmpty()) {
            notes.add(what + Wording.names(paths));
        }
    }

    private List<String> paths(Role role) {
        return of(role).stream().map(document -> document.path().text()).toList();
    }

    private List<Unread> lockedAs(Role role) {
        return locked.getOrDefault(role, List.of());
    }

    private List<Entry.Document> of(Role role) {
        return documents.getOrDefault(role, List.of());
    }
}
