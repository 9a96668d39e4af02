package org.gradus.engine.report.html.student;

import java.util.List;
import java.util.Optional;
import org.gradus.engine.report.html.Asset;
import org.gradus.engine.report.html.math.MathNode;

/**
 * What the template writes; every text is one line and legible, and not escaped yet.
 *
 * @param policy of the page: nothing is loaded, nothing runs
 * @param score points and percent, or that there are none
 * @param reason why the status is what it is; empty where the submission was graded
 * @param corrections what people decided, and lateness
 * @param chains the student's own parts one after the other
 */
public record FeedbackPage(
        String submission,
        String policy,
        Asset style,
        String score,
        String reason,
        List<PartSection> parts,
        List<String> corrections,
        List<Chain> chains,
        List<String> notes) {

    public FeedbackPage {
        parts = List.copyOf(parts);
        corrections = List.copyOf(corrections);
        chains = List.copyOf(chains);
        notes = List.copyOf(notes);
    }

    /**
     * A part.
     *
     * @param isEarned whether one line says it all
     * @param broken why nothing of it could be run, then what the compiler said
     * @param earned the names of the facets that were earned
     */
    public record PartSection(
            String name, String points, boolean isEarned, List<String> broken, List<FacetSection> lost, String earned) {

        public PartSection {
            broken = List.copyOf(broken);
            lost = List.copyOf(lost);
        }
    }

    /**
     * A facet that was not earned in full.
     *
     * @param points empty where it is worth nothing
     * @param said a remark, then the sentence of a tutor; as far as there are any
     * @param first what a check saw, where no example shows it
     * @param against how many checks speak against it, in words
     * @param grounds what the others saw
     */
    public record FacetSection(
            String name,
            String points,
            List<String> said,
            Optional<RightSection> right,
            List<ExampleSection> examples,
            List<String> first,
            String against,
            List<String> grounds) {

        public FacetSection {
            said = List.copyOf(said);
            examples = List.copyOf(examples);
            first = List.copyOf(first);
            grounds = List.copyOf(grounds);
        }
    }

    /**
     * What is right.
     *
     * @param math the same as a formula; empty where it is a sentence
     * @param source empty where no document has it
     */
    public record RightSection(String text, Optional<MathNode> math, String source) {}

    /**
     * An example.
     *
     * @param title what it is one of
     * @param property that it fails; empty of one that is right
     * @param plain arguments that are no matrices, on one line; may be empty
     * @param what the quantity that differs; empty where there was nothing to hold against each other
     * @param shown what was expected, and what was there
     */
    public record ExampleSection(
            String title,
            String property,
            String plain,
            List<MatrixTable> given,
            String what,
            List<MatrixTable> shown) {

        public ExampleSection {
            given = List.copyOf(given);
            shown = List.copyOf(shown);
        }
    }

    /**
     * A matrix under its title.
     *
     * @param rows none where there is nothing to show
     * @param instead what is said where there are no rows
     */
    public record MatrixTable(String title, List<List<Entry>> rows, String instead) {

        public MatrixTable {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * A number of a matrix.
     *
     * @param isOther whether it is not what was expected
     */
    public record Entry(String number, boolean isOther) {}

    /** One pass through the student's own parts. */
    public record Chain(String name, boolean isRight, String message) {}
}
