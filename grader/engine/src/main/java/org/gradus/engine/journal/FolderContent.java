package org.gradus.engine.journal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.gradus.engine.file.PlainFile;

/** What lies in a folder, as far as another folder is to take its place. */
public final class FolderContent {

    private static final int PIECE = 1 << 16;

    private FolderContent() {}

    /** Whether every file below one folder is below the other too, byte for byte. */
    public static boolean isWithin(Path part, Path whole) throws IOException {
        for (Path file : tree(part)) {
            Path other = whole.resolve(part.relativize(file).toString());
            boolean isThere = Files.isDirectory(file)
                    ? Files.isDirectory(other)
                    : Files.isRegularFile(other, LinkOption.NOFOLLOW_LINKS) && hasSameBytes(file, other);
            if (!isThere) {
                return false;
            }
        }
        return true;
    }

    /** Whether two files have the same bytes, however large they are. */
    static boolean hasSameBytes(Path file, Path other) throws IOException {
        PlainFile one = PlainFile.found(file);
        PlainFile two = PlainFile.found(other);
        if (one.look().size() != two.look().size()) {
            return false;
        }
        try (InputStream mine = Channels.newInputStream(one.open());
                InputStream others = Channels.newInputStream(two.open())) {
            byte[] piece = mine.readNBytes(PIECE);
            while (piece.length > 0 && Arrays.equals(piece, others.readNBytes(PIECE))) {
                piece = mine.readNBytes(PIECE);
            }
            return piece.length == 0;
        }
    }

    /** Removes a folder and all below it, if it is there. */
    public static void remove(Path top) throws IOException {
        if (Files.exists(top, LinkOption.NOFOLLOW_LINKS)) {
            List<Path> paths = tree(top);
            for (Path path : paths.stream().sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static List<Path> tree(Path top) throws IOException {
        try (Stream<Path> tree = Files.walk(top)) {
            return tree.toList();
        }
    }
}
