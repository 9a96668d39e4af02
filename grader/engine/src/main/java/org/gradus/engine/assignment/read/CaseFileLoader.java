package org.gradus.engine.assignment.read;

import java.nio.file.Path;
import java.util.List;
import org.gradus.engine.assignment.AssignmentException;
import org.gradus.engine.assignment.CaseFile;
import org.gradus.engine.assignment.Part;

/** Reads a file that is run alone, as strictly as the files of an assignment. */
public final class CaseFileLoader {

    private CaseFileLoader() {}

    /**
     * Loads a case of any name from anywhere.
     *
     * @param parts of the assignment that it is about
     * @throws AssignmentException if the file is missing or wrong
     */
    public static CaseFile load(Path file, List<Part> parts) {
        JsonPlace root = JsonSchema.TEST_CASE.checked(JsonFile.read(file), ValidFiles.NONE);
        return root.find(PropertyCaseReader.PROPERTY).isPresent()
                ? new PropertyCaseReader(parts, root).read()
                : new CaseReader(parts, root).readAlone();
    }
}
