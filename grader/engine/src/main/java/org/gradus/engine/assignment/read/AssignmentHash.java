package org.gradus.engine.assignment.read;

import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Stream;
import org.gradus.engine.assignment.CourseCode;
import org.gradus.engine.file.Digest;

/**
 * The two fingerprints of an assignment, lower-case hexadecimal: who changes the points changes marks and no result.
 *
 * @param results SHA-256 of all that can change a result
 * @param marks SHA-256 of what changes marks alone
 */
record AssignmentHash(String results, String marks) {

    /**
     * Takes the cases by their bytes, {@code assignment.json} by what stands in it. Hidden cases are called {@code hidden/ID.json},
     * wherever they lie. What a course brings along comes last, by its text.
     */
    static AssignmentHash of(
            JsonPlace assignment, Collection<JsonFile> cases, Collection<JsonFile> hidden, CourseCode code) {
        MarksOnly marksOnly = new MarksOnly(assignment);
        Digest results = new Digest().text(marksOnly.rest());
        Stream<JsonFile> renamed = hidden.stream().map(file -> new JsonFile("hidden/" + file.fileName(), file.text()));
        Stream.concat(cases.stream(), renamed)
                .sorted(Comparator.comparing(JsonFile::name))
                .forEach(file -> results.text(file.name()).text(file.text()));
        code.reference().forEach((name, text) -> results.text(name).text(text));
        code.support().forEach((name, text) -> results.text(name).text(text));
        return new AssignmentHash(
                results.hex(), new Digest().text(marksOnly.text()).hex());
    }
}
