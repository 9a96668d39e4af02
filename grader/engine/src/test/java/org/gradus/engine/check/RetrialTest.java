package org.gradus.engine.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.ScriptBuilder;
import org.gradus.engine.result.CheckId;
import org.gradus.engine.result.CheckSource;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.result.Records;
import org.gradus.engine.subject.InProcessSubject;
import org.gradus.engine.subject.Subject;
import org.gradus.engine.subject.Transcript;
import org.gradus.wire.Script;
import org.junit.jupiter.api.Test;

class RetrialTest {

    private static final CheckId ONE = check("one");
    private static final CheckId OTHER = check("other");

    /** Counts how often it was asked, and how often of that alone. */
    private static final class Counted implements Subject {

        private int asked;
        private int alone;

        @Override
        public Transcript play(Script script) {
            asked++;
            return new InProcessSubject().play(script);
        }

        @Override
        public Transcript playAlone(Script script) {
            alone++;
            return play(script);
        }
    }

    private final Counted subject = new Counted();

    @Test
    void whatGoesWrongBySometimesIsRightInTheEnd() {
        assertThat(outcomes(time -> time < 7 ? wrong(time) : right(), time -> right()))
                .containsExactly(right(), right());
        assertThat(subject.alone).isEqualTo(6);
    }

    @Test
    void eachCheckHasToPassOnceAndNotInTheSameRun() {
        assertThat(outcomes(time -> time == 3 ? right() : wrong(time), time -> time == 5 ? right() : wrong(time)))
                .containsExactly(right(), right());
    }

    @Test
    void whatIsWrongEveryTimeKeepsItsFirstAnswer() {
        assertThat(outcomes(RetrialTest::wrong, time -> right())).containsExactly(wrong(1), right());
        assertThat(subject.alone).isBetween(10, 30);
    }

    @Test
    void aWrongAnswerThatStaysTheSameIsNotAskedForLong() {
        assertThat(outcomes(time -> wrong(0), time -> right())).containsExactly(wrong(0), right());
        assertThat(subject.alone).isLessThan(6);
    }

    @Test
    void whatPassedIsNotAskedAgainAndWhatMetALimitNeither() {
        assertThat(outcomes(time -> right(), time -> new Outcome.TimedOut("backward")))
                .containsExactly(right(), new Outcome.TimedOut("backward"));
        assertThat(subject.alone).isZero();
    }

    private List<Outcome> outcomes(IntFunction<Outcome> one, IntFunction<Outcome> other) {
        Experiment experiment = new Experiment(
                new ScriptBuilder().build(),
                List.of(
                        new Observation(ONE, answers -> Judgement.of(one.apply(subject.asked))),
                        new Observation(OTHER, answers -> Judgement.of(other.apply(subject.asked)))));
        return Retrial.of(experiment, experiment.on(subject), subject).stream()
                .map(judged -> judged.judgement().outcome())
                .toList();
    }

    private static Outcome right() {
        return new Outcome.Passed();
    }

    private static Outcome wrong(int time) {
        return Records.wrong("off by " + time);
    }

    private static CheckId check(String name) {
        return new CheckId("Dense", Optional.of(Facet.DX), Optional.of(Facet.DX), new CheckSource.Law(name, ""));
    }
}
