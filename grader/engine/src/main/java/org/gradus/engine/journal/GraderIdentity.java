package org.gradus.engine.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gradus.engine.file.Digest;
import org.gradus.engine.file.RememberedDigest;
import org.gradus.engine.sandbox.jars.InnerJars;

/**
 * Which grader it is.
 *
 * @param version of the release; "unreleased" when it does not run from its jar
 * @param hash SHA-256 of the jar, as {@code sha256sum} prints it; of every class file where there is no jar
 */
public record GraderIdentity(String version, String hash) {

    private static final String UNRELEASED = "unreleased";

    /** The grader that is running. */
    public static GraderIdentity current() {
        String version = GraderIdentity.class.getPackage().getImplementationVersion();
        return new GraderIdentity(version == null ? UNRELEASED : version, hash(location()));
    }

    private static Path location() {
        try {
            return Path.of(GraderIdentity.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the place of our own classes is no path", e);
        }
    }

    private static String hash(Path code) {
        Digest digest = new Digest();
        try (Stream<Path> tree = Files.walk(code)) {
            if (Files.isRegularFile(code)) {
                return RememberedDigest.of(code, InnerJars.defaultCache(System.getenv()));
            }
            List<Path> files = tree.filter(Files::isRegularFile).sorted().toList();
            for (Path file : files) {
                digest.text(code.relativize(file).toString()).bytes(Files.readAllBytes(file));
            }
            return digest.hex();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read Gradus's own code at " + code, e);
        }
    }
}
