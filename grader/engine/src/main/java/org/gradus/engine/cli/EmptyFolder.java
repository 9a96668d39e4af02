package org.gradus.engine.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gradus.engine.file.Folder;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** A folder for new files, in which none of anybody's may be overwritten. */
final class EmptyFolder {

    private EmptyFolder() {}

    /** @throws ParameterException if something is in it */
    static void require(CommandSpec spec, Path folder) {
        try {
            if (Files.exists(folder) && !Folder.list(folder).isEmpty()) {
                throw new ParameterException(
                        spec.commandLine(), "The folder " + folder + " is not empty. Name one that is not there yet.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the folder " + folder + ". Make it readable.", e);
        }
    }
}
