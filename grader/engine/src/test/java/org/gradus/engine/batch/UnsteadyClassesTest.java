package org.gradus.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gradus.engine.assignment.Assignments;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.compile.ClassSearch;
import org.gradus.wire.compile.CompileReply;
import org.gradus.wire.compile.CompileReply.ProcessState;
import org.gradus.wire.compile.Unsteadiness;
import org.gradus.wire.compile.Unsteadiness.Kind;
import org.junit.jupiter.api.Test;

class UnsteadyClassesTest {

    private static final Part PART = Assignments.layer("Dense", Map.of("forward", "1"));
    private static final ClassSearch.Found DENSE =
            new ClassSearch.Found(new ClassSearch.Candidate("Dense.java", "layers.Dense"), List.of());

    private final UnsteadyClasses classes = new UnsteadyClasses(new CompileReply(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(
                    new Unsteadiness("layers.Dense", "PositionalRandom.java", Kind.RANDOM, "java.util.Random"),
                    new Unsteadiness("layers.Dense", "PositionalRandom.java", Kind.RANDOM, "java.lang.Math.random"),
                    new Unsteadiness("layers.Dense", "Dense.java", Kind.THREADS, "java.lang.Thread"),
                    new Unsteadiness("Main", "Main.java", Kind.CLOCK, "java.lang.System.nanoTime")),
            new ProcessState(1, 0)));

    @Test
    void aNoteNamesTheSourceAndWhatItUses() {
        assertThat(classes.notes(List.of(DENSE, new ClassSearch.NotDeclared(), DENSE)))
                .satisfiesExactly(
                        random -> assertThat(random)
                                .startsWith(
                                        "PositionalRandom.java draws random numbers (java.lang.Math.random, java.util.Random)"),
                        threads -> assertThat(threads).startsWith("Dense.java starts threads (java.lang.Thread)"));
        assertThat(classes.notes(List.of(new ClassSearch.NotDeclared()))).isEmpty();
    }

    @Test
    void aCandidateKnowsByWhatItsAnswersCouldDiffer() {
        assertThat(classes.candidate(PART, DENSE).unsteadiness()).containsExactlyInAnyOrder(Kind.RANDOM, Kind.THREADS);
        assertThat(classes.candidate(PART, DENSE).startsThreads()).isTrue();
        ClassSearch.Found other = new ClassSearch.Found(new ClassSearch.Candidate("ReLU.java", "ReLU"), List.of());
        assertThat(classes.candidate(PART, other).unsteadiness()).isEmpty();
    }
}
