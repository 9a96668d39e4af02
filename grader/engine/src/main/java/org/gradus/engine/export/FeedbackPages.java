package org.gradus.engine.export;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.SortedMap;
import org.gradus.engine.file.PlainFile;
import org.gradus.engine.report.model.FileNames;
import org.gradus.engine.table.TableException;

/** The pages for students that a run has left in its folder. */
final class FeedbackPages {

    private static final int LARGEST_PAGE = 16 << 20;

    private final Path folder;
    private final SortedMap<String, String> names;

    /** @param submissions all of the run: what a page is called depends on who else there is */
    FeedbackPages(Path run, Collection<String> submissions) {
        this.folder = run.resolve("feedback");
        this.names = FileNames.of(submissions);
    }

    /** @throws TableException if there is none */
    byte[] of(String submission) {
        Path page = folder.resolve(names.get(submission) + ".html");
        try {
            return PlainFile.found(page).read(LARGEST_PAGE);
        } catch (NoSuchFileException e) {
            throw new TableException("The page " + page + " is missing. Write all pages afresh with: gradus report "
                    + folder.getParent() + " --assignment DIR");
        } catch (IOException e) {
            throw new TableException("Cannot read " + page + ": " + e + ". Make it readable.");
        }
    }
}
