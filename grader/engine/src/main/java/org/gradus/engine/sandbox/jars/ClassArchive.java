package org.gradus.engine.sandbox.jars;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradus.engine.file.Digest;
import org.gradus.engine.file.FileStates;
import org.gradus.engine.file.Openness;
import org.gradus.engine.file.OwnerOnly;
import org.gradus.engine.file.RememberedDigest;

/**
 * The classes that every process of one program loads, parsed and verified once: an archive of the JVM's, beside the inner jars, for
 * one version of Java. It saves each worker some 40 ms of CPU and each compiler some 200, and changes nothing else; where it cannot
 * be made, they start without.
 *
 * <p>The JVM looks at the header of an archive alone, and crashes later where the rest is damaged, which would look like a crash of
 * the student's. So the name holds the SHA-256 of the bytes, and an archive that is something else is not used.
 *
 * @param states of the file when it was whole
 */
record ClassArchive(Path file, FileStates states) {

    private static final String SUFFIX = ".jsa";

    /**
     * The archive of a program for this Java, made if it is not there yet.
     *
     * @param memory keeps which bytes have been looked at
     */
    static Optional<ClassArchive> of(Rehearsal rehearsal, Path java, Path folder, Path memory) {
        try {
            Optional<ClassArchive> whole = find(rehearsal, folder, memory);
            if (whole.isEmpty() && make(rehearsal, java, folder)) {
                return find(rehearsal, folder, memory);
            }
            return whole;
        } catch (IOException e) {
            // Slower, not wrong.
            return Optional.empty();
        }
    }

    /** Removes an archive that does not hold what was written into it. Returns the state of a whole one, or of none. */
    static FileStates wholeOrGone(Path archive, Path memory) throws IOException {
        // Looked at first: what changes while the bytes are read shows later.
        FileStates states = FileStates.of(List.of(archive));
        if (isWhole(archive, memory)) {
            return states;
        }
        Files.deleteIfExists(archive);
        return FileStates.of(List.of(archive));
    }

    private static boolean isWhole(Path archive, Path memory) throws IOException {
        try {
            String name = String.valueOf(archive.getFileName());
            return name.endsWith(suffix(RememberedDigest.of(archive, memory)));
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** The first one that is whole; those that are not go. */
    private static Optional<ClassArchive> find(Rehearsal rehearsal, Path folder, Path memory) throws IOException {
        List<Path> archives = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, stem(rehearsal) + "*" + SUFFIX)) {
            found.forEach(archives::add);
        }
        archives.sort(null);
        for (Path archive : archives) {
            FileStates states = wholeOrGone(archive, memory);
            if (Files.exists(archive)) {
                return Optional.of(new ClassArchive(archive, states));
            }
        }
        return Optional.empty();
    }

    /** Whether one could be made. */
    private static boolean make(Rehearsal rehearsal, Path java, Path folder) throws IOException {
        Path workplace = OwnerOnly.freshFolder(folder, "archiving-");
        Path made = workplace.resolve("made");
        Path fresh = workplace.resolve("fresh");
        try {
            if (!rehearsal.archives(java, made)) {
                return false;
            }
            // The JVM chooses the permissions of what it makes.
            byte[] bytes = Files.readAllBytes(made);
            OwnerOnly.newFile(fresh, bytes);
            Openness.toAll(fresh);
            Files.move(
                    fresh,
                    folder.resolve(stem(rehearsal) + suffix(Digest.ofBytes(List.of(bytes)))),
                    StandardCopyOption.ATOMIC_MOVE);
            return true;
        } finally {
            Files.deleteIfExists(made);
            Files.deleteIfExists(fresh);
            Files.deleteIfExists(workplace);
        }
    }

    private static String stem(Rehearsal rehearsal) {
        return rehearsal.program() + "-" + Runtime.version() + "-";
    }

    private static String suffix(String digest) {
        return digest + SUFFIX;
    }
}
