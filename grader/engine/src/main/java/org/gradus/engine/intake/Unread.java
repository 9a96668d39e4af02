package org.gradus.engine.intake;

import java.util.Optional;

/**
 * What lies in a submission where a class could be, and no class can be read from it: a folder that is locked, a file that is called
 * {@code .java} and is something else. It matters if a class is missing.
 *
 * @param sentence what it is, and what to do
 * @param holds the class that would be in it by its name; nothing where it could be any
 */
public record Unread(String sentence, Optional<String> holds) {

    static final String UNLOCK = "make it readable (chmod -R u+rX) and run the same command again";

    public Unread(String sentence) {
        this(sentence, Optional.empty());
    }

    /** Whether a class that is missing could be in it. */
    public boolean mayHold(String className) {
        return holds.map(className::equalsIgnoreCase).orElse(true);
    }

    /** One that is left out whatever is in it: it matters to the class that it is named after alone. */
    static Unread leftOut(String path, String why) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        return new Unread(
                Wording.name(path) + " was left out: " + why,
                Optional.of(file.contains(".") ? file.substring(0, file.indexOf('.')) : file));
    }

    static Unread folder(EntryPath path) {
        return new Unread("the folder " + Wording.name(path.text()) + " cannot be read: " + UNLOCK);
    }

    /** An archive among the files of a submission, which is never opened. */
    static Unread inside(String path) {
        return new Unread(Wording.name(path) + " was not opened: hand in the files themselves, not an archive inside");
    }

    static Unread archive(EntryPath path) {
        return new Unread(
                Wording.name(path.text()) + " was not opened, as there are too many archives, or it is too large: "
                        + "unpack it into a folder of its own and grade that");
    }

    /** @param what {@code a compiled class file} */
    static Unread disguised(String path, String what) {
        return new Unread(
                Wording.name(path) + " is not Java source but " + what + ": hand in the source as plain text");
    }

    static Unread blank(String path) {
        return new Unread(Wording.name(path) + " is empty: hand in the source, or delete the file");
    }
}
