package org.gradus.engine.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gradus.engine.file.Folder;
import org.gradus.engine.journal.JournalException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** A folder for new files, in which none of anybody's may be overwritten. */
final class EmptyFolder {

    private EmptyFolder() {}

    /**
     * Looks whether it is one.
     *
     * @throws ParameterException if something is in it
     * @throws JournalException if it cannot be read
     */
    static void require(CommandSpec spec, Path folder) {
        try {
            if (Files.exists(folder) && !Folder.list(folder).isEmpty()) {
                throw new ParameterException(
                        spec.commandLine(), "The folder " + folder + " is not empty. Name one that is not there yet.");
            }
        } catch (IOException e) {
            throw new JournalException("Cannot read the folder " + folder + ": " + e + ". Make it readable.", e);
        }
    }
}
