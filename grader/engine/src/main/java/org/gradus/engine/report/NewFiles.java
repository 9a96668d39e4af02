package org.gradus.engine.report;

/** Where files are put that are made one after the other: none of them has to wait in memory for the last. */
public interface NewFiles {

    /**
     * Puts a file there.
     *
     * @param name relative to a folder
     */
    void put(String name, byte[] bytes);

    /** A file that is written piece by piece, in UTF-8, and is there once it is closed. */
    TextFile open(String name);

    /** Forgets all of them: whether they can be made is all that somebody wants to know. */
    static NewFiles forgotten() {
        return new NewFiles() {
            @Override
            public void put(String name, byte[] bytes) {}

            @Override
            public TextFile open(String name) {
                return TextFile.forgotten();
            }
        };
    }
}
