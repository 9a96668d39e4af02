package org.gradus.engine.course;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gradus.engine.file.Digest;
import org.gradus.engine.file.PlainFile;
import org.gradus.engine.journal.JournalException;
import org.gradus.engine.journal.WholeFile;
import org.gradus.engine.protocol.Facet;
import org.gradus.wire.MatrixData;

/**
 * The answers of a course's references, kept from run to run: a file in the user's own cache, whose last bytes are the SHA-256 of
 * all before them. One that is missing, damaged or cannot be written costs time and nothing else.
 */
final class AnswerFile {

    private static final int DIGEST_BYTES = 32;
    private static final int LARGEST = 256 << 20;

    private final Path file;

    /**
     * @param folder of the cache
     * @param key a name of hexadecimal digits for all that the answers depend on
     */
    AnswerFile(Path folder, String key) {
        this.file = folder.resolve("answers-" + key);
    }

    /** What was kept; nothing if it is not there, or is not what was written. */
    Optional<SortedMap<String, SortedMap<Facet, MatrixData>>> read() {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            byte[] bytes = PlainFile.found(file).read(LARGEST);
            int end = bytes.length - DIGEST_BYTES;
            boolean isWhole = end >= 0
                    && Arrays.equals(Arrays.copyOfRange(bytes, end, bytes.length), digest(Arrays.copyOf(bytes, end)));
            return isWhole ? Optional.of(answers(Arrays.copyOf(bytes, end))) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Keeps answers for the next run. */
    void write(Map<String, SortedMap<Facet, MatrixData>> answers) {
        try {
            byte[] content = bytes(answers);
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            all.writeBytes(content);
            all.writeBytes(digest(content));
            WholeFile.write(file, all.toByteArray());
        } catch (IOException | JournalException e) {
            // The next run asks again.
        }
    }

    private static byte[] digest(byte[] content) {
        return HexFormat.of().parseHex(Digest.ofBytes(List.of(content)));
    }

    private static byte[] bytes(Map<String, SortedMap<Facet, MatrixData>> answers) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(answers.size());
            for (Map.Entry<String, SortedMap<Facet, MatrixData>> answer : answers.entrySet()) {
                out.writeUTF(answer.getKey());
                out.writeInt(answer.getValue().size());
                for (Map.Entry<Facet, MatrixData> quantity : answer.getValue().entrySet()) {
                    out.writeUTF(quantity.getKey().toString());
                    write(quantity.getValue(), out);
                }
            }
        }
        return bytes.toByteArray();
    }

    private static void write(MatrixData matrix, DataOutputStream out) throws IOException {
        out.writeInt(matrix.rows());
        out.writeInt(matrix.columns());
        for (double entry : matrix.rowMajor()) {
            out.writeDouble(entry);
        }
    }

    private static SortedMap<String, SortedMap<Facet, MatrixData>> answers(byte[] content) throws IOException {
        SortedMap<String, SortedMap<Facet, MatrixData>> answers = new TreeMap<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
            for (int left = in.readInt(); left > 0; left--) {
                String key = in.readUTF();
                SortedMap<Facet, MatrixData> quantities = new TreeMap<>();
                for (int more = in.readInt(); more > 0; more--) {
                    quantities.put(Facet.parse(in.readUTF()), matrix(in));
                }
                answers.put(key, quantities);
            }
        }
        return answers;
    }

    private static MatrixData matrix(DataInputStream in) throws IOException {
        int rows = in.readInt();
        int columns = in.readInt();
        double[] entries = new double[rows * columns];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = in.readDouble();
        }
        return new MatrixData(rows, columns, entries);
    }
}
