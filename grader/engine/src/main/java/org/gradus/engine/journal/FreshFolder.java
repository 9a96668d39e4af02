package org.gradus.engine.journal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.gradus.engine.file.OwnerOnly;

/**
 * The files of a folder while they are made, on the same disk as those whose place they will take, and in nobody's way: nothing of it
 * counts before all are there. What is left of it goes when it is closed, or with the next run.
 */
public final class FreshFolder implements AutoCloseable {

    private final Path folder;
    private final NavigableSet<String> names = new TreeSet<>();
    private final List<Writer> opened = new ArrayList<>();
    private boolean isSettled = true;

    private FreshFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Begins.
     *
     * @param folder that nobody else writes into; whatever is there goes
     */
    static FreshFolder at(Path folder) {
        FreshFolder fresh = new FreshFolder(folder);
        fresh.tried(() -> {
            FolderContent.remove(folder);
            OwnerOnly.folder(folder);
        });
        return fresh;
    }

    /**
     * Puts a file there.
     *
     * @param name relative to the folder
     */
    public void put(String name, byte[] bytes) {
        tried(() -> OwnerOnly.newFile(created(name), bytes));
    }

    /** A file that grows, in UTF-8; what goes wrong while it does is {@link #trouble}. */
    public Writer open(String name) {
        put(name, new byte[0]);
        try {
            OutputStream bytes = Files.newOutputStream(folder.resolve(name));
            // Not the strict writer of Files: half a character of a student's is a question mark, as everywhere.
            Writer text = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
            opened.add(text);
            return text;
        } catch (IOException e) {
            throw trouble(e);
        }
    }

    /** Takes a file out again. */
    public void remove(String name) {
        tried(() -> Files.deleteIfExists(folder.resolve(name)));
        names.remove(name);
    }

    /** The names of all files that were put there. */
    public NavigableSet<String> names() {
        return Collections.unmodifiableNavigableSet(names);
    }

    /** What is in it could be better, and is to be made again although nothing has changed. */
    public void unsettle() {
        isSettled = false;
    }

    /** All bytes are on the disk. */
    void force() {
        names.forEach(name -> tried(() -> WholeFile.force(folder.resolve(name))));
    }

    boolean isSettled() {
        return isSettled;
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() {
        opened.forEach(text -> tried(text::close));
        tried(() -> FolderContent.remove(folder));
    }

    private Path created(String name) throws IOException {
        Path file = folder.resolve(name);
        names.add(name);
        OwnerOnly.folder(file.resolveSibling("."));
        return file;
    }

    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }

    private void tried(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw trouble(e);
        }
    }

    /** What it means that the disk takes no more. */
    public JournalException trouble(IOException e) {
        return new JournalException(
                "Cannot write " + folder + ": " + e + ". Make room, or make the folder writable, and run it again.", e);
    }
}
