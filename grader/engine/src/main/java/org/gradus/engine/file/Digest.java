package org.gradus.engine.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 over fields, each with its length before it, so that no two lists of fields run together. */
public final class Digest {

    private final MessageDigest sha256;

    public Digest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The SHA-256 of a file's bytes and nothing else, 64 hexadecimal digits. */
    public static String ofFile(Path file) throws IOException {
        Digest digest = new Digest();
        try (InputStream in = Files.newInputStream(file)) {
            in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest.sha256));
        }
        return digest.hex();
    }

    /** The SHA-256 of bytes one after the other and nothing else, 64 hexadecimal digits. */
    public static String ofBytes(Collection<byte[]> parts) {
        Digest digest = new Digest();
        parts.forEach(digest.sha256::update);
        return digest.hex();
    }

    public Digest text(String field) {
        return bytes(field.getBytes(StandardCharsets.UTF_8));
    }

    public Digest texts(List<String> fields) {
        sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(fields.size()).flip());
        fields.forEach(this::text);
        return this;
    }

    public Digest bytes(byte[] field) {
        sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(field.length).flip());
        sha256.update(field);
        return this;
    }

    /** The hash of all fields so far, 64 hexadecimal digits. Ends this digest. */
    public String hex() {
        return HexFormat.of().formatHex(sha256.digest());
    }
}
