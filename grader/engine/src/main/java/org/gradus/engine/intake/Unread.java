package org.gradus.engine.intake;

/**
 * What lies in a submission where a class could be, and no class can be read from it: a folder that is locked, a file that is called
 * {@code .java} and is something else. It matters if a class is missing.
 *
 * @param sentence what it is, and what to do
 */
public record Unread(String sentence) {

    static final String UNLOCK = "make it readable (chmod -R u+rX) and run the same command again";

    static Unread folder(EntryPath path) {
        return new Unread("the folder " + Wording.name(path.text()) + " cannot be read: " + UNLOCK);
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
