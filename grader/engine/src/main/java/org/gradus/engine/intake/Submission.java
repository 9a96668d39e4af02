package org.gradus.engine.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;

/** What one student handed in, not looked into yet. */
public sealed interface Submission {

    /** What the rows of the reports are called: the name of the folder, or of the archive without its suffix. */
    String name();

    /** Whose it is, where a bulk download says so. */
    default Optional<Owner> owner() {
        return Optional.empty();
    }

    /** A folder with the sources somewhere below it. */
    record Folder(String name, Path path) implements Submission {}

    /** A zip with the sources somewhere in it. */
    record Zip(String name, Path path) implements Submission {}

    /**
     * What lies about in a bulk download.
     *
     * @param pieces in a fixed order
     * @param archives what becomes of those at its top
     */
    record Gathered(String name, Optional<Owner> owner, List<Piece> pieces, Archives archives) implements Submission {
        public Gathered {
            pieces = List.copyOf(pieces);
        }
    }

    /** What becomes of archives in a submission. */
    enum Archives {
        /** They were handed in so: opened, each once; what is an archive in them is not. */
        OPENED_ONCE,
        /** Left out, with a note. */
        LEFT_OUT
    }

    /** Nothing that can be read as one submission: no marks until a person has looked. */
    record Unclear(String name, Optional<Owner> owner, String reason) implements Submission {
        public Unclear(String name, String reason) {
            this(name, Optional.empty(), reason);
        }
    }

    /**
     * A single submission. The path itself may be a link, since the user named it.
     *
     * @throws IntakeException if there is nothing at this path, or nothing that could be a submission
     */
    static Submission at(Path path) {
        Path real;
        BasicFileAttributes attributes;
        try {
            real = path.toRealPath();
            attributes = Files.readAttributes(real, BasicFileAttributes.class);
        } catch (IOException e) {
            throw new IntakeException("cannot read the submission " + path + ": check the path and its permissions", e);
        }
        return recognise(real, attributes)
                .orElseThrow(() -> new IntakeException(path
                        + " is not a submission: give a folder with Java sources in it, or such a folder as a .zip"));
    }

    /** The submission that this entry of a folder is, or nothing if it is some other loose file. */
    static Optional<Submission> recognise(Path path, BasicFileAttributes attributes) {
        Path last = path.getFileName();
        String file = last == null ? "submission" : Names.of(last);
        if (attributes.isDirectory()) {
            return Optional.of(new Folder(file, path));
        }
        if (attributes.isRegularFile() && Names.isZip(file)) {
            return Optional.of(new Zip(Names.stem(file), path));
        }
        return problem(file, attributes).map(reason -> new Unclear(Names.stem(file), Wording.name(file) + reason));
    }

    private static Optional<String> problem(String file, BasicFileAttributes attributes) {
        if (attributes.isSymbolicLink()) {
            return Optional.of(" is a symbolic link, which is not followed: put the folder or the .zip itself here");
        }
        if (Names.isJava(file)) {
            return Optional.of(" is a loose file: put it into a folder named after the student");
        }
        if (Names.isCompiled(file)) {
            return Optional.of(" is compiled: put a folder or a .zip with the .java sources here");
        }
        if (Names.isArchive(file)) {
            return Optional.of(" cannot be opened here: unpack it into a folder of sources, or make a .zip of them");
        }
        return Optional.empty();
    }
}
