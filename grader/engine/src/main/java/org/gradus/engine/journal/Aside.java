package org.gradus.engine.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Keeps a folder that another one takes the place of: {@code copy} becomes {@code copy.1}, the next one {@code copy.2}. */
public final class Aside {

    private Aside() {}

    /** Puts a finished folder where another one lies, which goes aside; returns where that is now. */
    public static Path replace(Path old, Path fresh) throws IOException {
        Path kept = free(old);
        Files.move(old, kept, StandardCopyOption.ATOMIC_MOVE);
        Files.move(fresh, old, StandardCopyOption.ATOMIC_MOVE);
        return kept;
    }

    private static Path free(Path old) {
        int number = 1;
        while (Files.exists(beside(old, number), LinkOption.NOFOLLOW_LINKS)) {
            number++;
        }
        return beside(old, number);
    }

    private static Path beside(Path old, int number) {
        return old.resolveSibling(old.getFileName() + "." + number);
    }
}
