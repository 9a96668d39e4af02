package org.gradus.engine.journal;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.NavigableSet;
import org.gradus.engine.file.Folder;
import org.gradus.engine.file.OwnerOnly;
import org.gradus.engine.file.PlainFile;

/** The reports that others took the place of, each whole in a folder of its own: {@code earlier/1}, {@code earlier/2} and so on. */
final class EarlierReports {

    static final String FOLDER = "earlier";

    private final Path folder;

    EarlierReports(Path output) {
        this.folder = output.resolve(FOLDER);
    }

    /**
     * Keeps a report, all of it or, if the judge is killed meanwhile, nothing; returns where.
     *
     * @param names of its files, relative to the folder of the output
     */
    Path keep(Path output, NavigableSet<String> names) {
        try {
            OwnerOnly.folder(folder);
            Path fresh = WholeFile.unfinished(folder.resolve("report"));
            for (String name : names) {
                copy(output.resolve(name), fresh.resolve(name));
            }
            return Files.move(fresh, folder.resolve(String.valueOf(number())), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new JournalException(
                    "Cannot keep the earlier report in " + folder + ": " + e
                            + ". Make room, or make the folder writable, and run it again.",
                    e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        OwnerOnly.folder(to.resolveSibling("."));
        OwnerOnly.newFile(to, new byte[0]);
        try (SeekableByteChannel in = PlainFile.found(from).open();
                FileChannel out = FileChannel.open(to, StandardOpenOption.WRITE)) {
            Channels.newInputStream(in).transferTo(Channels.newOutputStream(out));
            out.force(true);
        }
    }

    private int number() throws IOException {
        return 1
                + Folder.list(folder).stream()
                        .map(entry -> entry.getFileName().toString())
                        .filter(name -> name.matches("[1-9][0-9]{0,8}"))
                        .mapToInt(Integer::parseInt)
                        .max()
                        .orElse(0);
    }
}
