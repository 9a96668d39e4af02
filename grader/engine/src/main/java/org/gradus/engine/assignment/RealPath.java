package org.gradus.engine.assignment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a path really leads, whether it is there yet or not: links do not make two places of one. */
public record RealPath(Path path) {

    /** Follows links as far as the path is there, in the order of its names: after a link, {@code ..} is above where it leads. */
    public static RealPath of(Path path) {
        Path absolute = path.toAbsolutePath();
        Path there = absolute;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        try {
            return new RealPath(
                    there.toRealPath().resolve(rest(there, absolute)).normalize());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot follow the path " + path + ". Check that you have permission to read its folders.", e);
        }
    }

    private static Path rest(Path there, Path absolute) {
        int from = there.getNameCount();
        return from == absolute.getNameCount() ? Path.of("") : absolute.subpath(from, absolute.getNameCount());
    }

    /** Whether it is the folder itself, or lies somewhere in it. */
    public boolean isWithin(RealPath folder) {
        return path.startsWith(folder.path);
    }
}
