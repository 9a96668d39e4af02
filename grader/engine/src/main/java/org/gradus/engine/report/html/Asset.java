package org.gradus.engine.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;

/**
 * A script or a style that travels in the jar, as it stands between its tags.
 *
 * @param text of ours, or of a library; never of a student
 */
public record Asset(String text) {

    /** @throws IllegalArgumentException if the text could end its own tag, or open a comment that hides the end of it */
    public Asset {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.contains("</script") || lower.contains("</style") || lower.contains("<!--")) {
            throw new IllegalArgumentException("text: it does not end where its tag ends");
        }
    }

    /** A file of ours, beside this class. */
    public static Asset ours(String name) {
        return new Asset(read(name));
    }

    static Asset library(String path) {
        return new Asset(read("/META-INF/resources/webjars/" + path));
    }

    /** The libraries are the jar's own; a line that names a map of their sources leads nowhere here. */
    private static String read(String name) {
        try (InputStream in = Asset.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The jar lacks " + name + ": it was not built as a whole");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.replace("\r\n", "\n").replaceAll("(?m)^(//|/\\*)# sourceMappingURL=.*$", "");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name + " from the jar", e);
        }
    }

    /** As the policy of the page names it, the only ones that the browser runs. */
    public String source() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
