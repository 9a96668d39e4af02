package org.gradus.engine.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import org.gradus.wire.Argument;
import org.gradus.wire.Contract;
import org.gradus.wire.MatrixData;
import org.gradus.wire.Method;
import org.gradus.wire.Reply;
import org.gradus.wire.Script;
import org.gradus.wire.Step;
import org.junit.jupiter.api.Test;

class CautiousSubjectTest {

    private static final MatrixData X = new MatrixData(1, 1, 1);

    /** Answers every step, until it comes to one of a kind of a class that never ends. */
    private static final class Hangs implements Subject {

        private final String className;
        private final Predicate<Step> step;
        private final Ending ending;
        private final List<Script> played = new ArrayList<>();

        Hangs(String className, Predicate<Step> step, Ending ending) {
            this.className = className;
            this.step = step;
            this.ending = ending;
        }

        @Override
        public Transcript play(Script script) {
            played.add(script);
            List<Reply> replies = new ArrayList<>();
            String current = "";
            for (Step next : script.steps()) {
                current = next instanceof Step.New construction ? construction.className() : current;
                if (step.test(next) && current.equals(className)) {
                    return new Transcript(replies, ending, "");
                }
                replies.add(new Reply.Done());
            }
            return new Transcript(replies, Ending.COMPLETE, "");
        }
    }

    private static boolean isBackward(Step step) {
        return step instanceof Step.Call call && call.method() == Method.BACKWARD;
    }

    private final Hangs hangs = new Hangs("Dense", CautiousSubjectTest::isBackward, Ending.TIMED_OUT);
    private final CautiousSubject subject = new CautiousSubject(hangs);

    @Test
    void afterTwoTimeOutsTheCallIsNotMadeAgainAndWhatComesBeforeItStillIs() {
        Script script = script("Dense");

        assertThat(subject.play(script).ending()).isEqualTo(Ending.TIMED_OUT);
        assertThat(subject.play(script).ending()).isEqualTo(Ending.TIMED_OUT);
        Transcript third = subject.play(script);

        assertThat(third.ending()).isEqualTo(Ending.NOT_ASKED);
        assertThat(third.replies()).hasSize(3);
        assertThat(third.firstUnanswered()).isEqualTo(3);
        assertThat(hangs.played)
                .containsExactly(script, script, new Script(script.steps().subList(0, 3)));
    }

    @Test
    void theCallIsKnownInAnyScript() {
        subject.play(script("Dense"));
        subject.play(script("Dense"));
        Script other = new Script(
                List.of(construct(4, "ReLU"), construct(7, "Dense"), new Step.Call(Method.BACKWARD, 7, List.of(0), 1)));

        assertThat(subject.play(other).ending()).isEqualTo(Ending.NOT_ASKED);
        assertThat(hangs.played.get(2).steps()).hasSize(2);
    }

    @Test
    void theSameCallOfAnotherClassAndOtherCallsOfTheClassAreMade() {
        subject.play(script("Dense"));
        subject.play(script("Dense"));
        Script forwards = new Script(script("Dense").steps().subList(0, 3));

        assertThat(subject.play(script("ReLU")).ending()).isEqualTo(Ending.COMPLETE);
        assertThat(subject.play(script("ReLU")).replies()).hasSize(5);
        assertThat(subject.play(forwards).ending()).isEqualTo(Ending.COMPLETE);
    }

    @Test
    void whatHangsByItselfIsNotRepeatedEither() {
        subject.play(script("Dense"));
        subject.play(script("Dense"));
        Step again = new Step.Repeat(
                9,
                List.of(
                        new Step.Call(Method.FORWARD, 7, List.of(0), 1),
                        new Step.Call(Method.BACKWARD, 7, List.of(0), 1)));

        assertThat(subject.play(new Script(List.of(construct(7, "Dense"), again)))
                        .ending())
                .isEqualTo(Ending.NOT_ASKED);
        assertThat(subject.play(new Script(List.of(construct(7, "ReLU"), again)))
                        .ending())
                .isEqualTo(Ending.COMPLETE);
    }

    @Test
    void aRepetitionThatHungTwiceIsNotMadeAgainButEachOfItsCallsIs() {
        Hangs inRepetition = new Hangs("Dense", Step.Repeat.class::isInstance, Ending.TIMED_OUT);
        CautiousSubject cautious = new CautiousSubject(inRepetition);
        Script script = new Script(List.of(
                construct(1, "Dense"), new Step.Repeat(9, List.of(new Step.Call(Method.BACKWARD, 1, List.of(0), 3)))));
        cautious.play(script);
        cautious.play(script);

        assertThat(cautious.play(script).ending()).isEqualTo(Ending.NOT_ASKED);
        assertThat(cautious.play(script("Dense")).ending()).isEqualTo(Ending.COMPLETE);
    }

    @Test
    void oneTimeOutIsNotEnough() {
        subject.play(script("Dense"));

        assertThat(subject.play(script("Dense")).ending()).isEqualTo(Ending.TIMED_OUT);
        assertThat(hangs.played.get(1).steps()).hasSize(5);
    }

    @Test
    void aConstructorThatNeverEndsLeavesOnlyWhatWasPutBeforeIt() {
        Hangs inConstructor = new Hangs("Dense", Step.New.class::isInstance, Ending.TIMED_OUT);
        CautiousSubject cautious = new CautiousSubject(inConstructor);
        cautious.play(script("Dense"));
        cautious.play(script("Dense"));

        assertThat(cautious.play(script("Dense")).replies()).hasSize(1);
        assertThat(inConstructor.played.get(2).steps()).containsExactly(new Step.Put(0, X));
    }

    @Test
    void everyLimitCounts() {
        for (Ending ending : List.of(Ending.TIMED_OUT, Ending.KILLED, Ending.OUT_OF_MEMORY)) {
            Hangs limited = new Hangs("Dense", CautiousSubjectTest::isBackward, ending);
            CautiousSubject cautious = new CautiousSubject(limited);
            cautious.play(script("Dense"));
            cautious.play(script("Dense"));

            assertThat(cautious.play(script("Dense")).ending()).isEqualTo(Ending.NOT_ASKED);
        }
    }

    @Test
    void whatEndsTheProcessIsAskedFourTimes() {
        for (Ending ending : List.of(Ending.DIED, Ending.BROKE_PROTOCOL)) {
            Hangs ends = new Hangs("Dense", CautiousSubjectTest::isBackward, ending);
            CautiousSubject cautious = new CautiousSubject(ends);
            for (int i = 0; i < 4; i++) {
                assertThat(cautious.play(script("Dense")).ending()).isEqualTo(ending);
            }
            Transcript fifth = cautious.play(script("Dense"));

            assertThat(fifth.ending()).isEqualTo(Ending.NOT_ASKED);
            assertThat(fifth.detail()).isEqualTo("ended the process in four earlier checks");
            assertThat(fifth.firstUnanswered()).isEqualTo(3);
        }
    }

    @Test
    void limitsAndEndsOfTheProcessAreNotAddedUp() {
        Iterator<Ending> endings =
                List.of(Ending.TIMED_OUT, Ending.DIED, Ending.DIED, Ending.DIED).iterator();
        List<Reply> beforeBackward = List.of(new Reply.Done(), new Reply.Done(), new Reply.Done());
        CautiousSubject cautious = new CautiousSubject(script -> new Transcript(beforeBackward, endings.next(), ""));
        for (int i = 0; i < 4; i++) {
            assertThat(cautious.play(script("Dense")).ending()).isNotEqualTo(Ending.NOT_ASKED);
        }
    }

    @Test
    void aCallThatMadeTroubleIsAskedAloneAtOnce() {
        List<String> ways = new ArrayList<>();
        CautiousSubject cautious = new CautiousSubject(new Subject() {
            @Override
            public Transcript play(Script script) {
                ways.add("play");
                return hangs.play(script);
            }

            @Override
            public Transcript playAlone(Script script) {
                ways.add("alone");
                return hangs.play(script);
            }
        });
        cautious.play(script("Dense"));
        cautious.play(script("Dense"));
        cautious.play(script("ReLU"));

        assertThat(ways).containsExactly("play", "alone", "play");
    }

    @Test
    void whatEndsOtherwiseInAShortenedScriptKeepsItsEnding() {
        Iterator<Ending> endings =
                List.of(Ending.TIMED_OUT, Ending.TIMED_OUT, Ending.DIED).iterator();
        List<Reply> beforeBackward = List.of(new Reply.Done(), new Reply.Done(), new Reply.Done());
        CautiousSubject cautious = new CautiousSubject(script -> {
            Ending ending = endings.next();
            return new Transcript(ending == Ending.DIED ? beforeBackward.subList(0, 2) : beforeBackward, ending, "");
        });
        cautious.play(script("Dense"));
        cautious.play(script("Dense"));

        assertThat(cautious.play(script("Dense")).ending()).isEqualTo(Ending.DIED);
    }

    private static Script script(String className) {
        return new Script(List.of(
                new Step.Put(0, X),
                construct(1, className),
                new Step.Call(Method.FORWARD, 1, List.of(0), 2),
                new Step.Call(Method.BACKWARD, 1, List.of(0), 3),
                new Step.Call(Method.GRADIENTS, 1, List.of(), 4)));
    }

    private static Step construct(int slot, String className) {
        return new Step.New(slot, className, Contract.LAYER, List.<Argument>of());
    }
}
