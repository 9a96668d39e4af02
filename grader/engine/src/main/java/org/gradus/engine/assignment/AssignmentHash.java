package org.gradus.engine.assignment;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.stream.Stream;

/** The fingerprint of the files that can change a result. */
final class AssignmentHash {

    private AssignmentHash() {}

    /**
     * SHA-256 over names and bytes, each after its length, by name; lower-case hexadecimal. Hidden cases are called
     * {@code hidden/ID.json}, wherever they lie.
     */
    static String of(Collection<JsonFile> files, Collection<JsonFile> hidden) {
        MessageDigest digest = sha256();
        Stream<JsonFile> renamed = hidden.stream().map(file -> new JsonFile("hidden/" + file.fileName(), file.text()));
        Stream.concat(files.stream(), renamed)
                .sorted(Comparator.comparing(JsonFile::name))
                .forEach(file -> {
                    update(digest, file.name());
                    update(digest, file.text());
                });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void update(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
