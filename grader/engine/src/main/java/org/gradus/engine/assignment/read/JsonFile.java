package org.gradus.engine.assignment.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.gradus.engine.assignment.AssignmentException;
import org.gradus.engine.assignment.Problem;
import org.gradus.engine.file.PlainFile;
import org.gradus.engine.file.TooLargeException;
import org.gradus.engine.file.UnusableFileException;

/**
 * The text of one file of an assignment. Valid UTF-8, so that its bytes are the text's.
 *
 * @param name relative to the assignment's folder, with {@code /} on every system; of a hidden case, or a file that is run alone,
 *     its path
 * @param text all of it
 */
record JsonFile(String name, String text) {

    private static final int LARGEST = 16 << 20;

    private static final JsonMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(
                    DeserializationFeature
                            .USE_BIG_DECIMAL_FOR_FLOATS) // marks are exact; overflow is seen, not infinite
            .build();

    /** @throws AssignmentException if the file is missing, unreadable, too large or not UTF-8 */
    static JsonFile read(Path folder, String name) {
        return read(name, folder.resolve(name), "Create it in " + folder + ", or give the folder that holds it.");
    }

    /** @throws AssignmentException if the file is missing, unreadable, too large or not UTF-8 */
    static JsonFile read(Path file) {
        return named(file.toString(), file);
    }

    /**
     * The same, under a name of its own.
     *
     * @throws AssignmentException if the file is missing, unreadable, too large or not UTF-8
     */
    static JsonFile named(String name, Path file) {
        return read(name, file, "Check the path.");
    }

    private static JsonFile read(String name, Path path, String remedy) {
        try {
            return new JsonFile(name, decoded(name, PlainFile.named(path).read(LARGEST)));
        } catch (NoSuchFileException e) {
            throw problem(name, "", "there is no such file", remedy);
        } catch (TooLargeException e) {
            throw problem(name, "", "the file is larger than 16 MB", "Split it into several cases.");
        } catch (UnusableFileException e) {
            throw problem(name, "", "the file cannot be read: " + e.why(), "Put a regular file there.");
        } catch (IOException e) {
            throw problem(
                    name, "", "the file cannot be read", "Check that it is a file that you have permission to read.");
        }
    }

    /** The last name of its path. */
    String fileName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private static String decoded(String name, byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CoderResult end = decoder.decode(in, out, true);
        if (end.isError()) {
            throw problem(name, "", "byte " + in.position() + " is not valid UTF-8", "Save the file as UTF-8.");
        }
        return out.flip().toString();
    }

    /** @throws AssignmentException if the text is not one JSON value, or an object has two members of one name */
    JsonPlace parse() {
        if (text.startsWith("\uFEFF")) {
            throw problem(name, "", "the file begins with a byte-order mark", "Save it as UTF-8 without one.");
        }
        try {
            JsonNode root = STRICT.readTree(text);
            if (root.isMissingNode()) {
                throw problem(name, "", "the file is empty", "Put the JSON in it.");
            }
            return new JsonPlace(name, JsonPointer.empty(), root);
        } catch (JsonProcessingException e) {
            throw problem(name, pointer(e), reason(e), "Correct the JSON there.");
        } catch (NumberFormatException e) {
            throw outOfRange();
        }
    }

    /** An exponent of ten digits is beyond a decimal too: the reader gives up on it, without saying where. */
    private AssignmentException outOfRange() {
        try (JsonParser parser = STRICT.createParser(text)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken().isNumeric() && !isDecimal(parser)) {
                    String pointer = parser.getParsingContext().pathAsPointer().toString();
                    return problem(name, pointer, "this number is out of range", "Use one that a double can hold.");
                }
            }
        } catch (IOException e) {
            // What is wrong with the rest of the file is found once the number is right.
        }
        return problem(name, "", "a number is out of range", "Use only numbers that a double can hold.");
    }

    private static boolean isDecimal(JsonParser parser) throws IOException {
        try {
            parser.getDecimalValue();
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static String pointer(JsonProcessingException e) {
        return e.getProcessor() instanceof JsonParser parser
                ? parser.getParsingContext().pathAsPointer().toString()
                : "";
    }

    private static String reason(JsonProcessingException e) {
        return "not valid JSON"
                + (e.getLocation() == null
                        ? ""
                        : " at line " + e.getLocation().getLineNr() + ", column "
                                + e.getLocation().getColumnNr())
                + ": " + JsonComplaint.of(e.getOriginalMessage());
    }

    private static AssignmentException problem(String file, String pointer, String reason, String remedy) {
        return new AssignmentException(List.of(new Problem(file, pointer, reason, remedy)));
    }
}
