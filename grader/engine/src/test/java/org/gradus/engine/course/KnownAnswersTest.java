package org.gradus.engine.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gradus.engine.assignment.Assignments;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Question;
import org.gradus.wire.MatrixData;
import org.junit.jupiter.api.Test;

class KnownAnswersTest {

    private static final Part PART =
            Assignments.layer("Twice", Map.of("forward", "1", "dX", "1", "stability", "0", "conduct", "0"));
    private static final int LARGE = 1 << 20;

    private final List<Double> asked = new ArrayList<>();
    private final KnownAnswers answers = new KnownAnswers(new TreeMap<>(), this::large);

    private SortedMap<Facet, MatrixData> large(ReferenceQuestion question) {
        asked.add(question.question().input().get(0, 0));
        return new TreeMap<>(Map.of(Facet.FORWARD, new MatrixData(LARGE, 1, new double[LARGE])));
    }

    private void ask(double number) {
        MatrixData one = new MatrixData(1, 1, new double[] {number});
        answers.of(new ReferenceQuestion(PART, List.of(), new Question(one, one), List.of(Facet.FORWARD)));
    }

    @Test
    void whatChecksAskIsAskedOnceAndKept() {
        List.of(1.0, 2.0, 3.0, 4.0, 1.0, 2.0).forEach(this::ask);

        assertThat(asked).containsExactly(1.0, 2.0, 3.0, 4.0);
        assertThat(answers.all()).hasSize(4);
    }

    @Test
    void ofWhatIsAskedLaterOnlyWhatWasAskedLastIsKept() {
        ask(1);
        answers.complete();
        List.of(2.0, 3.0, 2.0, 4.0, 2.0, 3.0, 1.0).forEach(this::ask);

        assertThat(asked).containsExactly(1.0, 2.0, 3.0, 4.0, 3.0);
        assertThat(answers.all()).hasSize(1);
    }
}
