package org.gradus.engine.decision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gradus.engine.file.PlainFile;
import org.gradus.engine.table.TableException;

/** Finds the files with people's decisions: those that were named now, and of the others what an earlier run kept beside its tables. */
public final class DecisionFiles {

    private static final int LARGEST = 64 << 20;

    private DecisionFiles() {}

    /**
     * Reads them.
     *
     * @param output the folder of the run, which may not be there yet
     * @param named a folder with some of the files; each goes before the one that was kept
     * @throws TableException if one cannot be read, or none is there where they were said to be
     */
    public static SortedMap<String, byte[]> of(Path output, Optional<Path> named) {
        SortedMap<String, byte[]> files = in(output);
        named.ifPresent(folder -> {
            SortedMap<String, byte[]> fresh = in(folder);
            if (fresh.isEmpty()) {
                throw new TableException("There are no decisions in " + folder + ": it should hold "
                        + Decisions.ADJUSTMENTS + ", or " + Decisions.LATE + " and " + Decisions.LATE_POLICY + ".");
            }
            files.putAll(fresh);
        });
        return files;
    }

    private static SortedMap<String, byte[]> in(Path folder) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (String name : Decisions.FILES) {
            Path file = folder.resolve(name);
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                files.put(name, read(file));
            }
        }
        return files;
    }

    private static byte[] read(Path file) {
        try {
            return PlainFile.named(file).read(LARGEST);
        } catch (IOException e) {
            throw new TableException("Cannot read " + file + ": " + e + ". Make it readable, or delete it.");
        }
    }
}
