package org.gradus.engine.author.template;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gradus.engine.assignment.AssignmentException;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.assignment.Problem;
import org.gradus.engine.file.PlainFile;

/** Stubs that a course wrote itself, in the folder {@code stubs} of the assignment: one {@code CLASS.java} for a part. */
record OwnStubs(Path assignment) {

    private static final String FOLDER = "stubs";
    private static final int LARGEST = 1 << 20;
    private static final String TO_DO = "UnsupportedOperationException";

    /**
     * The stub of a part, if the course wrote one.
     *
     * @throws AssignmentException if it cannot be read, does not look like a stub, or is missing though only the course can write it
     */
    Optional<String> of(Part part) {
        String name = FOLDER + "/" + part.className() + ".java";
        Path file = assignment.resolve(FOLDER).resolve(part.className() + ".java");
        if (Files.notExists(file)) {
            part.adapter().ifPresent(adapter -> {
                throw problem(
                        name,
                        "there is no such file, and only you know which methods " + adapter + " calls",
                        "Write the class that students start from; each method throws an " + TO_DO + ".");
            });
            return Optional.empty();
        }
        String text = read(name, file);
        if (!text.contains(TO_DO)) {
            throw problem(
                    name,
                    "a stub throws an " + TO_DO + " in each method, and this one throws none: is it a solution?",
                    "Let it throw, with a message that says what to compute.");
        }
        return Optional.of(text);
    }

    private static String read(String name, Path file) {
        try {
            byte[] bytes = PlainFile.named(file).read(LARGEST);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (IOException e) {
            throw problem(name, "it cannot be read: " + e, "Make it a readable text file in UTF-8.");
        }
    }

    private static AssignmentException problem(String file, String reason, String remedy) {
        return new AssignmentException(List.of(new Problem(file, "", reason, remedy)));
    }
}
