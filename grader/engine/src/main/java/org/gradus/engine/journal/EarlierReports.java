package org.gradus.engine.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.SortedMap;
import org.gradus.engine.file.Folder;
import org.gradus.engine.file.OwnerOnly;

/** The reports that others took the place of, each whole in a folder of its own: {@code earlier/1}, {@code earlier/2} and so on. */
final class EarlierReports {

    static final String FOLDER = "earlier";

    private final Path folder;

    EarlierReports(Path output) {
        this.folder = output.resolve(FOLDER);
    }

    /** Keeps a report, all of it or, if the judge is killed meanwhile, nothing; returns where. */
    Path keep(SortedMap<String, byte[]> report) {
        try {
            OwnerOnly.folder(folder);
            Path fresh = WholeFile.unfinished(folder.resolve("report"));
            for (Map.Entry<String, byte[]> file : report.entrySet()) {
                WholeFile.write(fresh.resolve(file.getKey()), file.getValue());
            }
            return Files.move(fresh, folder.resolve(String.valueOf(number())), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new JournalException(
                    "Cannot keep the earlier report in " + folder + ": " + e
                            + ". Make room, or make the folder writable, and run it again.",
                    e);
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
