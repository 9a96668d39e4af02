package org.gradus.engine.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gradus.engine.file.OwnerOnly;

/**
 * The assignments with their samples. They lie in a jar of their own, {@code gradus-samples.jar} beside {@code gradus.jar}, since
 * students get the latter and right solutions are among the samples.
 */
final class BundledAssignment {

    private static final String FOLDER = "/gradus/assignments/";
    private static final String SAMPLES = "/samples";

    private BundledAssignment() {}

    /** Whether the samples of an assignment are here. */
    static boolean hasSamples(String id) {
        return BundledAssignment.class.getResource(FOLDER + id + SAMPLES) != null;
    }

    /**
     * Copies an assignment, samples included, into a folder that is not there yet.
     *
     * @return the folder
     * @throws IOException if the folder cannot be written
     */
    static Path unpack(String id, Path target) throws IOException {
        URI inside = find(id);
        if (!"jar".equals(inside.getScheme())) {
            copy(Path.of(inside).resolveSibling(""), target);
            return target;
        }
        try (FileSystem jar = FileSystems.newFileSystem(inside, Map.of())) {
            copy(jar.getPath(FOLDER + id), target);
        }
        return target;
    }

    private static URI find(String id) throws IOException {
        URL url = BundledAssignment.class.getResource(FOLDER + id + SAMPLES);
        if (url == null) {
            throw new IOException("this build of Gradus does not hold the assignment " + id + " with samples");
        }
        try {
            return url.toURI();
        } catch (URISyntaxException e) {
            throw new IOException("the place of the assignment " + id + " is no address", e);
        }
    }

    private static void copy(Path source, Path target) throws IOException {
        try (Stream<Path> tree = Files.walk(source)) {
            List<Path> paths = tree.toList();
            for (Path path : paths) {
                Path copy = target.resolve(source.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    OwnerOnly.folder(copy);
                } else {
                    OwnerOnly.newFile(copy, Files.readAllBytes(path));
                }
            }
        }
    }
}
