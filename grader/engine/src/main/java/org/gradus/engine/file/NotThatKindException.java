package org.gradus.engine.file;

import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** A folder, a link or a device where a file should be, or the other way round. */
public final class NotThatKindException extends UnusableFileException {

    private static final long serialVersionUID = 1L;

    private NotThatKindException(Path path, String why) {
        super(path, why);
    }

    static NotThatKindException noFile(Path path, BasicFileAttributes attributes) {
        return new NotThatKindException(path, "it is not a file but " + kind(attributes));
    }

    static NotThatKindException noFolder(Path path, BasicFileAttributes attributes) {
        return new NotThatKindException(path, "it is not a folder but " + kind(attributes));
    }

    private static String kind(BasicFileAttributes attributes) {
        if (attributes.isDirectory()) {
            return "a folder";
        }
        if (attributes.isSymbolicLink()) {
            return "a symbolic link";
        }
        return attributes.isRegularFile() ? "a file" : "a pipe, a socket or a device";
    }
}
