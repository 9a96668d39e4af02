package org.gradus.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ejml.simple.SimpleBase;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;
import org.gradus.layer.Loss;
import org.gradus.layer.Optimizer;
import org.gradus.wire.Argument;
import org.gradus.wire.Contract;
import org.gradus.wire.MatrixData;
import org.gradus.wire.Method;
import org.gradus.wire.Reply;
import org.gradus.wire.Reply.Failure.Kind;
import org.gradus.wire.Step;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InterpreterTest {

    private static final MatrixData X = new MatrixData(2, 1, 3, 4);

    private final Interpreter interpreter = new Interpreter(getClass().getClassLoader(), new Snapshots(100));

    @Test
    void aLayerIsConstructedAndAsked() {
        play(new Step.Put(0, new MatrixData(1, 1, 10)));
        play(construct(1, Times.class, new Argument.Matrix(0)));
        play(new Step.Put(2, X));

        assertThat(play(new Step.Call(Method.FORWARD, 1, List.of(2), 3))).isEqualTo(matrix(30, 40));
        assertThat(play(new Step.Call(Method.BACKWARD, 1, List.of(2), 4))).isEqualTo(matrix(30, 40));
        assertThat(play(new Step.Call(Method.GRADIENTS, 1, List.of(), 9)))
                .isEqualTo(new Reply.Named(Map.of("factor", new MatrixData(1, 1, 25))));
    }

    @Test
    void aResultIsSnapshottedWhenItIsProducedAndCanBeReadAgain() {
        play(construct(0, Recycling.class));
        play(new Step.Put(1, X));
        play(new Step.Put(2, new MatrixData(2, 1, 7, 8)));

        Reply first = play(new Step.Call(Method.FORWARD, 0, List.of(1), 3));
        play(new Step.Call(Method.FORWARD, 0, List.of(2), 4));

        assertThat(first).isEqualTo(matrix(3, 4));
        assertThat(play(new Step.Read(3))).isEqualTo(matrix(7, 8));
    }

    @Test
    void anArgumentThatWasWrittenIntoShowsWhenReadAgain() {
        play(construct(0, Scribbling.class));
        play(new Step.Put(1, X));
        play(new Step.Call(Method.FORWARD, 0, List.of(1), 2));

        assertThat(play(new Step.Read(1))).isEqualTo(matrix(-1, 4));
    }

    @Test
    void whatIsThrownBecomesAReplyThatSaysWhere() {
        play(construct(0, Throwing.class));
        play(new Step.Put(1, X));

        Reply.Failure failure = (Reply.Failure) play(new Step.Call(Method.FORWARD, 0, List.of(1), 2));

        assertThat(failure.kind()).isEqualTo(Kind.THREW);
        assertThat(failure.text()).startsWith("java.lang.IllegalStateException: boom");
    }

    @Test
    void anEndlessRecursionBecomesAReply() {
        play(construct(0, Recursive.class));
        play(new Step.Put(1, X));

        assertThat(((Reply.Failure) play(new Step.Call(Method.FORWARD, 0, List.of(1), 2))).text())
                .contains("StackOverflowError");
    }

    @Test
    void anExceptionWhoseMessageThrowsIsDescribedAllTheSame() {
        play(construct(0, HostileException.class));
        play(new Step.Put(1, X));

        assertThat(((Reply.Failure) play(new Step.Call(Method.FORWARD, 0, List.of(1), 2))).text())
                .contains("cannot be read");
    }

    @Test
    void whatIsNotWrittenYetIsToldFromWhatThrows() {
        play(construct(0, Unwritten.class));
        play(new Step.Put(1, X));

        assertThat(play(new Step.Call(Method.FORWARD, 0, List.of(1), 2)))
                .isEqualTo(new Reply.Failure(Kind.NOT_IMPLEMENTED, "y = W x + b"));
    }

    @Test
    void anOperationThatALibraryDoesNotSupportIsNoLayerThatIsNotWrittenYet() {
        play(construct(0, Adding.class));
        play(new Step.Put(1, X));

        Reply.Failure threw = (Reply.Failure) play(new Step.Call(Method.FORWARD, 0, List.of(1), 2));
        assertThat(threw.kind()).isEqualTo(Kind.THREW);
        assertThat(threw.text()).startsWith("java.lang.UnsupportedOperationException (at ");
    }

    @Test
    void aStaticInitialiserThatThrewIsToldByWhatItThrewEachTime() {
        for (int slot : List.of(0, 1)) {
            Reply.Failure threw = (Reply.Failure) play(construct(slot, Uninitialised.class));
            assertThat(threw.kind()).isEqualTo(Kind.THREW);
            assertThat(threw.text()).startsWith("java.lang.IllegalStateException: no table (at ");
        }
    }

    @Test
    void aTypeOfTheContractsNameIsNamedWhereItIsTakenForTheContract() {
        assertThat(play(construct(0, Namesake.class)))
                .isEqualTo(new Reply.Failure(Kind.OWN_CONTRACT, Own.Layer.class.getName()));
    }

    @Test
    void stepsThatNeedAFailedOneAreSkippedAndNameIt() {
        play(construct(0, Throwing.class));
        play(new Step.Put(1, X));
        play(new Step.Call(Method.FORWARD, 0, List.of(1), 2));

        assertThat(play(new Step.Call(Method.BACKWARD, 0, List.of(1), 3))).isEqualTo(new Reply.Skipped(2));
        assertThat(play(new Step.Call(Method.GRADIENTS, 0, List.of(), 9))).isEqualTo(new Reply.Skipped(2));
        assertThat(play(new Step.Read(2))).isEqualTo(new Reply.Skipped(2));
        assertThat(play(new Step.Read(3))).isEqualTo(new Reply.Skipped(3));
    }

    @Test
    void aMissingConstructorIsAnsweredWithThoseThatThereAre() {
        Reply reply = play(construct(0, Times.class, new Argument.Scalar(2)));

        assertThat(reply).isEqualTo(new Reply.Failure(Kind.NO_SUCH_CONSTRUCTOR, "Times(SimpleMatrix)"));
        assertThat(play(new Step.Call(Method.GRADIENTS, 0, List.of(), 9))).isEqualTo(new Reply.Skipped(0));
    }

    @Test
    void constructorsMayBePrivateAndTheirParametersMoreGeneral() {
        play(new Step.Put(0, X));

        assertThat(play(construct(
                        1, General.class, new Argument.Matrix(0), new Argument.Scalar(2), new Argument.Flag(true))))
                .isEqualTo(new Reply.Done());
    }

    @Test
    void aClassThatIsNoLayerIsNamedAsSuch() {
        assertThat(play(construct(0, Half.class))).isEqualTo(new Reply.Failure(Kind.WRONG_CONTRACT, "Layer"));
    }

    @Test
    void aLossThatIsNoOptimizerIsNamedAsSuch() {
        assertThat(play(new Step.New(0, Half.class.getName(), Contract.OPTIMIZER, List.of())))
                .isEqualTo(new Reply.Failure(Kind.WRONG_CONTRACT, "Optimizer"));
    }

    @Test
    void anOptimizerTakesAStepAfterTheOther() {
        play(new Step.New(0, Faster.class.getName(), Contract.OPTIMIZER, List.of()));
        play(new Step.Put(1, X));
        play(new Step.Put(2, new MatrixData(2, 1, 1, 10)));

        assertThat(play(new Step.Call(Method.STEP, 0, List.of(1, 2), 3))).isEqualTo(matrix(2, -6));
        assertThat(play(new Step.Call(Method.STEP, 0, List.of(3, 2), 4))).isEqualTo(matrix(0, -26));
    }

    @Test
    void anUnknownClassIsAReply() {
        Step step = new Step.New(0, "nowhere.Dense", Contract.LAYER, List.of());

        assertThat(((Reply.Failure) play(step)).kind()).isEqualTo(Kind.NO_SUCH_CLASS);
    }

    @Test
    void aLossIsAskedForItsValueAndItsGradient() {
        play(new Step.New(0, Half.class.getName(), Contract.LOSS, List.of()));
        play(new Step.Put(1, X));

        assertThat(play(new Step.Call(Method.VALUE, 0, List.of(1, 1), 3))).isEqualTo(new Reply.Scalar(0.5));
        assertThat(play(new Step.Call(Method.GRADIENT, 0, List.of(1, 1), 2)))
                .isEqualTo(new Reply.Failure(Kind.NULL_RESULT, ""));
    }

    @Test
    void aResultLargerThanTheBoundIsNotCopied() {
        play(construct(0, Huge.class));
        play(new Step.Put(1, X));

        assertThat(play(new Step.Call(Method.FORWARD, 0, List.of(1), 2)))
                .isEqualTo(new Reply.Failure(Kind.TOO_LARGE, "50x50"));
    }

    @Test
    void aResultWithoutEntriesButWithAnEndlessSideIsNotCopied() {
        play(construct(0, Endless.class));
        play(new Step.Put(1, X));

        assertThat(play(new Step.Call(Method.FORWARD, 0, List.of(1), 2)))
                .isEqualTo(new Reply.Failure(Kind.TOO_LARGE, "0x2147483647"));
    }

    @Test
    void whatIsNoMatrixInAMapCostsNothingButItself() {
        play(construct(0, HalfAMapOfGradients.class));

        assertThat(play(new Step.Call(Method.GRADIENTS, 0, List.of(), 9)))
                .isEqualTo(new Reply.Named(Map.of("b", new MatrixData(1, 1, 3))));
    }

    @Test
    void aMapThatNeverEndsIsLeftAfterABoundedNumberOfEntries() {
        play(construct(0, EndlessGradients.class));

        assertThat(((Reply.Failure) play(new Step.Call(Method.GRADIENTS, 0, List.of(), 9))).kind())
                .isEqualTo(Kind.TOO_LARGE);
    }

    @Test
    void theMatricesOfAMapAreKeptAsTheyWereInItAndReadAgain() {
        play(new Step.Put(0, new MatrixData(1, 1, 10)));
        play(construct(1, OneMap.class, new Argument.Matrix(0)));
        play(new Step.Put(2, X));
        play(new Step.Call(Method.FORWARD, 1, List.of(2), 3));
        play(new Step.Call(Method.BACKWARD, 1, List.of(2), 4));
        Reply first = play(new Step.Call(Method.GRADIENTS, 1, List.of(), 5));
        play(new Step.Put(6, new MatrixData(2, 1, 1, 1)));
        play(new Step.Call(Method.BACKWARD, 1, List.of(6), 7));
        Reply second = play(new Step.Call(Method.GRADIENTS, 1, List.of(), 8));

        assertThat(first)
                .isEqualTo(new Reply.Named(
                        Map.of("factor", new MatrixData(1, 1, 25), "in place", new MatrixData(1, 1, 25))));
        assertThat(second)
                .isEqualTo(new Reply.Named(
                        Map.of("factor", new MatrixData(1, 1, 7), "in place", new MatrixData(1, 1, 7))));
        assertThat(play(new Step.Read(5)))
                .isEqualTo(new Reply.Named(
                        Map.of("factor", new MatrixData(1, 1, 25), "in place", new MatrixData(1, 1, 7))));
    }

    @Test
    void stepsAreRepeatedWithoutAnAnswerForEach() {
        play(construct(0, Counting.class));
        play(new Step.Put(1, X));
        Step forward = new Step.Call(Method.FORWARD, 0, List.of(1), 2);

        assertThat(play(new Step.Repeat(5, List.of(forward, forward)))).isEqualTo(new Reply.Done());
        assertThat(play(forward)).isEqualTo(matrix(11, 11));
    }

    @Test
    void aRepetitionEndsWithTheFirstStepThatFailsAndWhatNeedsItIsSkipped() {
        play(construct(0, Throwing.class));
        play(new Step.Put(1, X));

        assertThat(((Reply.Failure)
                                play(new Step.Repeat(1000, List.of(new Step.Call(Method.FORWARD, 0, List.of(1), 2)))))
                        .kind())
                .isEqualTo(Kind.THREW);
        assertThat(play(new Step.Call(Method.BACKWARD, 0, List.of(1), 3))).isEqualTo(new Reply.Skipped(2));
    }

    private Reply play(Step step) {
        return interpreter.play(step);
    }

    private static Step construct(int slot, Class<?> type, Argument... arguments) {
        return new Step.New(slot, type.getName(), Contract.LAYER, List.of(arguments));
    }

    private static Reply matrix(double... column) {
        return new Reply.Matrix(new MatrixData(column.length, 1, column));
    }

    private abstract static class Identity implements Layer {
        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            return x;
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return dY;
        }
    }

    static final class Times extends Identity {
        private final SimpleMatrix factor;
        private SimpleMatrix x = new SimpleMatrix(0, 0);
        private SimpleMatrix dFactor = new SimpleMatrix(0, 0);

        Times(SimpleMatrix factor) {
            this.factor = factor;
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            this.x = x;
            return x.scale(factor.get(0, 0));
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            dFactor = x.transpose().mult(dY);
            return dY.scale(factor.get(0, 0));
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return Map.of("factor", dFactor);
        }
    }

    /** Returns the same map every time, with a new matrix in it and another that it writes into. */
    static final class OneMap extends Identity {
        private final Times times;
        private final SimpleMatrix inPlace = new SimpleMatrix(1, 1);
        private final Map<String, SimpleMatrix> gradients = new HashMap<>();

        OneMap(SimpleMatrix factor) {
            times = new Times(factor);
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            return times.forward(x);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            SimpleMatrix dX = times.backward(dY);
            inPlace.setTo(times.dFactor);
            gradients.put("factor", times.dFactor);
            gradients.put("in place", inPlace);
            return dX;
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return gradients;
        }
    }

    static final class Counting extends Identity {
        private int forwards;

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            forwards++;
            return SimpleMatrix.filled(x.getNumRows(), x.getNumCols(), forwards);
        }
    }

    static final class Recycling extends Identity {
        private final SimpleMatrix buffer = new SimpleMatrix(2, 1);

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            buffer.setTo(x);
            return buffer;
        }
    }

    static final class Scribbling extends Identity {
        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            x.set(0, 0, -1);
            return x;
        }
    }

    static final class Throwing extends Identity {
        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            throw new IllegalStateException("boom");
        }
    }

    static final class Recursive extends Identity {
        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            return x.getNumRows() == 0 ? x : new Recursive().forward(x.plus(1)).plus(1);
        }
    }

    static final class HostileException extends Identity {
        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            throw new RuntimeException() {
                private static final long serialVersionUID = 1L;

                @Override
                public String getMessage() {
                    throw new IllegalStateException("again");
                }
            };
        }
    }

    static final class Unwritten extends Identity {
        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            throw new UnsupportedOperationException("y = W x + b");
        }
    }

    static final class Adding extends Identity {
        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            Collections.unmodifiableList(new ArrayList<>(List.of(x))).add(x);
            return x;
        }
    }

    static final class Uninitialised extends Identity {
        static final int SIZE = size();

        private static int size() {
            throw new IllegalStateException("no table");
        }
    }

    /** A contract of a student's own. */
    interface Own {
        interface Layer {}
    }

    static class Base implements Own.Layer {}

    static final class Namesake extends Base {}

    @SuppressWarnings("UnusedMethod") // its private constructor is called by reflection
    static final class General extends Identity {
        private final List<Object> given;

        private General(SimpleBase<?> matrix, Double number, Object flag) {
            given = List.of(matrix, number, flag);
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return Map.of(String.valueOf(given.size()), new SimpleMatrix(1, 1));
        }
    }

    static final class Huge extends Identity {
        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            return new SimpleMatrix(50, 50);
        }
    }

    static final class Endless extends Identity {
        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            return new SimpleMatrix(0, Integer.MAX_VALUE);
        }
    }

    static final class HalfAMapOfGradients extends Identity {
        @Override
        public Map<String, @Nullable SimpleMatrix> gradients() {
            Map<String, @Nullable SimpleMatrix> gradients = new HashMap<>();
            gradients.put("W", null);
            gradients.put("b", new SimpleMatrix(1, 1, true, 3.0));
            gradients.put("all", new SimpleMatrix(50, 50));
            return gradients;
        }
    }

    static final class EndlessGradients extends Identity {
        @Override
        public Map<String, SimpleMatrix> gradients() {
            return new AbstractMap<>() {
                @Override
                public Set<Entry<String, SimpleMatrix>> entrySet() {
                    return new AbstractSet<>() {
                        @Override
                        public Iterator<Entry<String, SimpleMatrix>> iterator() {
                            return Stream.generate(() -> Map.entry("W", new SimpleMatrix(1, 1)))
                                    .iterator();
                        }

                        @Override
                        public int size() {
                            return 1;
                        }
                    };
                }
            };
        }
    }

    /** A step as long as the gradient, then one twice as long. */
    static final class Faster implements Optimizer {
        private int steps;

        @Override
        public SimpleMatrix step(SimpleMatrix parameter, SimpleMatrix gradient) {
            steps++;
            return parameter.minus(gradient.scale(steps));
        }
    }

    static final class Half implements Loss {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return 0.5;
        }

        @Override
        public @Nullable SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return null;
        }
    }
}
