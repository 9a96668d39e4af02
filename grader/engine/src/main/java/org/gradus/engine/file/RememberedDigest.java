package org.gradus.engine.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The SHA-256 of a large file that seldom changes, kept in a folder under what the system says of the file: a tenth of what one
 * grading costs would go into hashing the judge's own jar. Where nothing can be kept it is computed each time.
 */
public final class RememberedDigest {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    private RememberedDigest() {}

    /**
     * The SHA-256 of a file's bytes and nothing else, 64 hexadecimal digits.
     *
     * @param memory the folder to keep it in, of somebody who may say what the file holds; it need not exist
     * @throws IOException if the file cannot be read
     */
    public static String of(Path file, Path memory) throws IOException {
        if (!FileStates.areExact(file)) {
            return Digest.ofFile(file);
        }
        // Looked at first: what changes while the bytes are read shows later.
        Path note =
                memory.resolve("sha256-of-" + new Digest().texts(states(file)).hex());
        Optional<String> known = read(note);
        if (known.isPresent()) {
            return known.get();
        }
        String digest = Digest.ofFile(file);
        write(memory, note, digest);
        return digest;
    }

    private static List<String> states(Path file) throws IOException {
        return FileStates.of(List.of(file.toRealPath())).files();
    }

    private static Optional<String> read(Path note) {
        try {
            String text = Files.readString(note, StandardCharsets.US_ASCII);
            return Optional.of(text).filter(SHA_256.asMatchPredicate());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static void write(Path memory, Path note, String digest) {
        try {
            Path fresh = OwnerOnly.freshFile(memory, "sha256-", ".new");
            Files.writeString(fresh, digest, StandardCharsets.US_ASCII);
            Files.move(fresh, note, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            // Slower the next time, not wrong.
        }
    }
}
