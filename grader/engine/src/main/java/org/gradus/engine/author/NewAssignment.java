package org.gradus.engine.author;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.gradus.engine.journal.WholeFile;

/** A whole assignment of one layer to go on from: it can be verified and graded by as it is. */
public final class NewAssignment {

    private static final List<String> FILES =
            List.of("assignment.json", "cases/scale-by-hand.json", "reference/ScaleReference.java");
    private static final String ID = "@ID@";

    private NewAssignment() {}

    /**
     * Writes its files.
     *
     * @param id of the assignment
     * @return their names
     */
    public static List<String> write(Path folder, String id) {
        FILES.forEach(name ->
                WholeFile.write(folder.resolve(name), read(name).replace(ID, id).getBytes(StandardCharsets.UTF_8)));
        return FILES;
    }

    private static String read(String name) {
        String resource = "/gradus/new-assignment/" + name;
        try (InputStream in = NewAssignment.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("this build of Gradus cannot read its own " + resource, e);
        }
    }
}
