package org.gradus.engine.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.ScriptBuilder;
import org.gradus.engine.protocol.ScriptBuilder.Call;
import org.gradus.engine.result.Flaw;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.result.Records;
import org.gradus.engine.subject.Ending;
import org.gradus.engine.subject.Transcript;
import org.gradus.wire.Argument;
import org.gradus.wire.Contract;
import org.gradus.wire.MatrixData;
import org.gradus.wire.Method;
import org.gradus.wire.Reply;
import org.gradus.wire.Reply.Failure.Kind;
import org.gradus.wire.Script;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AnswersTest {

    private static final MatrixData ONE = new MatrixData(1, 1, 1);
    private static final Outcome JUDGED = Records.wrong("y");

    private final ScriptBuilder builder = new ScriptBuilder();
    private final Call layer = builder.construct(
            "layers.Dense",
            Contract.LAYER,
            List.of(new Argument.Matrix(builder.put(ONE)), new Argument.Scalar(1), new Argument.Flag(true)));
    private final int x = builder.put(ONE);
    private final Call forward = builder.call(Method.FORWARD, layer, x);
    private final Call backward = builder.call(Method.BACKWARD, layer, x);
    private final Call gradients = builder.call(Method.GRADIENTS, layer);
    private final Call read = builder.read(x);
    private final Call value = builder.call(Method.VALUE, layer, x, x);
    private final Script script = builder.build();

    @Test
    void numbersAreJudgedByWhoeverAsks() {
        assertThat(forward(new Reply.Matrix(ONE))).isEqualTo(JUDGED);
        assertThat(at(value, new Reply.Scalar(3))
                        .of(value, Facet.VALUE, is -> Judgement.of(Records.wrong("" + is.get(0, 0))))
                        .outcome())
                .isEqualTo(Records.wrong("3.0"));
        assertThat(at(gradients, new Reply.Named(Map.of("W", ONE)))
                        .of(gradients, Facet.gradients("W"), is -> Judgement.of(JUDGED))
                        .outcome())
                .isEqualTo(JUDGED);
        assertThat(at(layer, new Reply.Done()).done(layer).outcome()).isEqualTo(new Outcome.Passed());
    }

    @Test
    void aGradientThatIsMissingSaysWhichThereAre() {
        assertThat(at(gradients, new Reply.Named(Map.of("w", ONE, "bias", ONE)))
                        .of(gradients, Facet.gradients("W"), is -> Judgement.of(JUDGED))
                        .outcome())
                .isEqualTo(new Outcome.Failed(new Flaw.NoGradient("W", List.of("bias", "w"))));
        assertThat(at(gradients, new Reply.Named(Map.of()))
                        .of(gradients, Facet.gradients("W"), is -> Judgement.of(JUDGED))
                        .outcome())
                .isEqualTo(new Outcome.Failed(new Flaw.NoGradient("W", List.of())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "THREW | java.lang.ArithmeticException | threw | forward threw java.lang.ArithmeticException",
                "STARVED | java.lang.OutOfMemoryError | threw | forward threw java.lang.OutOfMemoryError",
                "NOT_IMPLEMENTED | '' | threw | forward is not implemented yet",
                "NOT_IMPLEMENTED | see (15) | threw | forward is not implemented yet (see (15))",
                "NULL_RESULT | '' | wrong shape | the result of forward should be a matrix but is null",
                "TOO_LARGE | 9999x9999 | wrong shape | the result of forward should be smaller but is 9999x9999",
                "UNREADABLE | complex | wrong shape | the result of forward should be a matrix of real numbers but is complex"
            })
    void aFailureOfTheStudentsIsPutIntoWords(Kind kind, String text, String word, String message) {
        Outcome outcome = forward(new Reply.Failure(kind, text));

        assertThat(outcome.word()).isEqualTo(word);
        assertThat(outcome.message()).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NO_SUCH_CLASS | why | class layers.Dense cannot be loaded: why",
                "WRONG_CONTRACT | Layer | class layers.Dense does not implement org.gradus.layer.Layer: declare it as"
                        + " \"class Dense implements Layer\", with \"import org.gradus.layer.Layer;\" at the top of its"
                        + " file",
                "OWN_CONTRACT | nn.Layer | class layers.Dense is built on a Layer of your own (nn.Layer), not on"
                        + " org.gradus.layer.Layer: remove your own, and write \"import org.gradus.layer.Layer;\" at the top"
                        + " of the file of layers.Dense",
                "ABSTRACT | '' | class layers.Dense is abstract and cannot be constructed: remove the word abstract",
                "NO_SUCH_CONSTRUCTOR | (int) | class layers.Dense has no constructor (SimpleMatrix, double, boolean);"
                        + " it has (int)"
            })
    void aClassThatCannotBeConstructedSaysHowItShouldRead(Kind kind, String text, String message) {
        assertThat(at(layer, new Reply.Failure(kind, text)).done(layer).outcome())
                .returns("failed", Outcome::word)
                .returns(message, Outcome::message);
    }

    @Test
    void aConstructorThatThrowsIsNamed() {
        assertThat(at(layer, new Reply.Failure(Kind.THREW, "java.lang.Error"))
                        .done(layer)
                        .outcome())
                .isEqualTo(new Outcome.Threw("the constructor of layers.Dense", "java.lang.Error"));
    }

    @ParameterizedTest
    @EnumSource(names = {"NO_SUCH_CLASS", "WRONG_CONTRACT", "OWN_CONTRACT", "ABSTRACT", "NO_SUCH_CONSTRUCTOR"})
    void aTakenOverWorkerThatSpeaksOfAConstructorElsewhereIsNoFaultOfOurs(Kind kind) {
        assertThat(forward(new Reply.Failure(kind, "text"))).isInstanceOf(Outcome.BrokeRule.class);
    }

    @Test
    void aTakenOverWorkerCannotFillTheRecord() {
        String endless = "\ud83d\ude00".repeat(100_000);

        assertThat(forward(new Reply.Failure(Kind.THREW, endless)).message()).hasSizeLessThan(5000);
        assertThat(at(gradients, new Reply.Named(Map.of(endless, ONE)))
                        .of(gradients, Facet.gradients("W"), is -> Judgement.of(JUDGED))
                        .outcome()
                        .message())
                .hasSizeLessThan(5000);
    }

    @Test
    void aReplyOfAnotherKindBreaksARule() {
        for (Reply reply : List.of(new Reply.Done(), new Reply.Scalar(1), new Reply.Named(Map.of()))) {
            assertThat(forward(reply)).isEqualTo(new Outcome.BrokeRule("forward", "a reply of the wrong kind"));
        }
        assertThat(at(layer, new Reply.Scalar(1)).done(layer).outcome()).isInstanceOf(Outcome.BrokeRule.class);
        assertThat(at(value, new Reply.Matrix(ONE))
                        .of(value, Facet.VALUE, is -> Judgement.of(JUDGED))
                        .outcome())
                .isInstanceOf(Outcome.BrokeRule.class);
        assertThat(at(gradients, new Reply.Matrix(ONE))
                        .of(gradients, Facet.gradients("W"), is -> Judgement.of(JUDGED))
                        .outcome())
                .isInstanceOf(Outcome.BrokeRule.class);
    }

    @Test
    void whatWasSkippedNamesItsCause() {
        List<Reply> replies = upTo(backward);
        replies.set(forward.step(), new Reply.Failure(Kind.THREW, "java.lang.Error"));
        replies.add(new Reply.Skipped(forward.step()));

        assertThat(answers(replies, Ending.COMPLETE)
                        .of(backward, Facet.DX, is -> Judgement.of(JUDGED))
                        .outcome())
                .isEqualTo(new Outcome.NoForward("not run, because forward threw java.lang.Error"));
    }

    @Test
    void aSkippedStepWhoseCauseIsMadeUpBreaksARuleAndIsNoPass() {
        for (int step : new int[] {-1, Integer.MAX_VALUE, script.steps().size()}) {
            assertThat(forward(new Reply.Skipped(step)))
                    .isEqualTo(new Outcome.BrokeRule("the program", "a reply to a step that does not exist"));
        }
        assertThat(forward(new Reply.Skipped(0)).word()).isNotEqualTo("passed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TIMED_OUT | timed out | forward timed out twice: look for a loop that never ends",
                "OUT_OF_MEMORY | out of memory | forward ran out of memory twice: look for something that grows with every call",
                "DIED | crashed | forward ended the program (exit code 7): remove System.exit and the like",
                "KILLED | crashed | forward ended the program (exit code 7): remove System.exit and the like",
                "BROKE_PROTOCOL | broke a rule of the sandbox | forward interfered with the channel to the grader (exit code 7)",
                "NOT_ASKED | not run | forward exit code 7"
            })
    void theStepThatWasNotAnsweredHasTheEndingAndTheOthersAreNotRun(Ending ending, String word, String message) {
        Answers answers = answers(upTo(forward), ending);

        Outcome atTheEnd =
                answers.of(forward, Facet.FORWARD, is -> Judgement.of(JUDGED)).outcome();
        assertThat(atTheEnd.word()).isEqualTo(word);
        assertThat(atTheEnd.message()).isEqualTo(message);
        assertThat(answers.of(backward, Facet.DX, is -> Judgement.of(JUDGED)).outcome())
                .isEqualTo(
                        ending == Ending.BROKE_PROTOCOL
                                ? new Outcome.NotRun("not run, because " + message)
                                : new Outcome.NoForward("not run, because " + message));
        assertThat(answers.argument(read, is -> Judgement.of(JUDGED)).outcome())
                .isEqualTo(new Outcome.NotRun("not run, because " + message));
    }

    @Test
    void ofAScriptBeyondTheBudgetNoCallIsAskedAndNoneIsToBlame() {
        Answers answers = new Answers(script, new Transcript(List.of(), Ending.OVER_BUDGET, "300 s of CPU time"));

        for (Call call : List.of(forward, backward, read)) {
            Outcome outcome =
                    answers.of(call, Facet.FORWARD, is -> Judgement.of(JUDGED)).outcome();
            assertThat(outcome).isEqualTo(new Outcome.OverBudget("300 s of CPU time"));
            assertThat(outcome.word()).isEqualTo("not run");
        }
    }

    @Test
    void whatWasAnsweredBeforeTheEndIsJudged() {
        List<Reply> replies = upTo(forward);
        replies.add(new Reply.Matrix(ONE));

        assertThat(answers(replies, Ending.TIMED_OUT)
                        .of(forward, Facet.FORWARD, is -> Judgement.of(JUDGED))
                        .outcome())
                .isEqualTo(JUDGED);
    }

    @Test
    void aCompleteTranscriptWithoutAnAnswerIsOurFault() {
        assertThat(answers(upTo(forward), Ending.COMPLETE)
                        .of(forward, Facet.FORWARD, is -> Judgement.of(JUDGED))
                        .outcome())
                .isInstanceOf(Outcome.GraderFault.class);
    }

    private Outcome forward(Reply reply) {
        return at(forward, reply)
                .of(forward, Facet.FORWARD, is -> Judgement.of(JUDGED))
                .outcome();
    }

    private Answers at(Call call, Reply reply) {
        List<Reply> replies = upTo(call);
        replies.add(reply);
        return answers(replies, Ending.COMPLETE);
    }

    private static List<Reply> upTo(Call call) {
        List<Reply> replies = new ArrayList<>();
        for (int i = 0; i < call.step(); i++) {
            replies.add(new Reply.Done());
        }
        return replies;
    }

    private Answers answers(List<Reply> replies, Ending ending) {
        return new Answers(script, new Transcript(replies, ending, "exit code 7"));
    }
}
