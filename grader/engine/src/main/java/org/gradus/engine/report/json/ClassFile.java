package org.gradus.engine.report.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import org.gradus.engine.report.model.SubmissionReport;

/** {@code class.json}: what the results of all say, in the order of the tables; no more than one of them is in memory at a time. */
public final class ClassFile {

    /** The file of a class of nobody, with a place for somebody. */
    private static final String FRAME = frame();

    private static final int PLACE = FRAME.lastIndexOf(']');

    private final Consumer<String> file;
    private String before = FRAME.substring(0, PLACE);

    /** @param file takes its text, piece by piece */
    public ClassFile(Consumer<String> file) {
        this.file = file;
    }

    private static String frame() {
        ObjectNode nobody = JsonNodeFactory.instance.objectNode().put("schemaVersion", ResultFile.SCHEMA_VERSION);
        nobody.putArray("submissions");
        return JsonTree.text(nobody);
    }

    /** A submission as it stands in the file: no text in it has a line end that is not an escape. */
    public static String element(SubmissionReport report) {
        return JsonTree.text(ResultFile.submission(report)).strip().replace("\n", "\n  ");
    }

    /** Adds an element. */
    public void add(String element) {
        file.accept(before);
        file.accept(element);
        before = ", ";
    }

    /** Writes what comes after the last. */
    public void end() {
        file.accept(before.equals(", ") ? " " : before);
        file.accept(FRAME.substring(PLACE));
    }
}
