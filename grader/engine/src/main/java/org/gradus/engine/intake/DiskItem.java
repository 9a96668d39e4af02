package org.gradus.engine.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.gradus.engine.file.Patience;

/** An item of a bulk download that was unpacked. */
final class DiskItem extends Item {

    private final Path path;

    DiskItem(Path path, BasicFileAttributes attributes) {
        super(Names.of(path), kind(attributes));
        this.path = path;
    }

    Path path() {
        return path;
    }

    private static Kind kind(BasicFileAttributes attributes) {
        if (attributes.isSymbolicLink()) {
            return Kind.LINK;
        }
        if (attributes.isDirectory()) {
            return Kind.FOLDER;
        }
        return attributes.isRegularFile() ? Kind.FILE : Kind.SPECIAL;
    }

    @Override
    Tree open(Patience patience) throws IOException, RefusedException {
        return switch (kind()) {
            case FOLDER -> new FolderTree(path, patience);
            case FILE -> new FileTree(path, patience);
            case LINK ->
                throw new RefusedException(Wording.name(name())
                        + " is a symbolic link, which is not followed: put the file or the folder itself there");
            case SPECIAL ->
                throw new RefusedException(
                        Wording.name(name()) + " is not a regular file but a pipe, a socket or a device");
        };
    }
}
