package org.gradus.engine.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a folder to write into: it need not be there, but no file may be in its place. */
final class OutputPath implements ITypeConverter<Path> {

    @Override
    public Path convert(String value) {
        Path folder = path(value);
        for (Path place = folder.toAbsolutePath(); place != null; place = place.getParent()) {
            if (Files.isSymbolicLink(place) && !Files.exists(place)) {
                throw new TypeConversionException((place.equals(folder.toAbsolutePath()) ? value : place.toString())
                        + " is a link that leads nowhere. Name a folder, or one that does not exist yet");
            }
            if (Files.exists(place) && !Files.isDirectory(place)) {
                throw new TypeConversionException((place.equals(folder.toAbsolutePath()) ? value : place.toString())
                        + " is a file. Name a folder, or one that does not exist yet");
            }
        }
        return folder;
    }

    private static Path path(String value) {
        try {
            return Path.of(value);
        } catch (InvalidPathException e) {
            throw new TypeConversionException("'" + value + "' cannot be the name of a folder here");
        }
    }
}
