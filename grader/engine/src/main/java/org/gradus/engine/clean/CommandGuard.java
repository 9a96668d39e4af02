package org.gradus.engine.clean;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Two lines between which GitHub's runner takes nothing for a command, whatever a student has written there. What ends it is the hash
 * of what stands between: nobody writes a text that holds its own hash.
 *
 * @param begin the line before
 * @param end the line after
 */
public record CommandGuard(String begin, String end) {

    /** A pair for a text. */
    public static CommandGuard around(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            String token = "gradus-" + HexFormat.of().formatHex(hash);
            return new CommandGuard("::stop-commands::" + token, "::" + token + "::");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
