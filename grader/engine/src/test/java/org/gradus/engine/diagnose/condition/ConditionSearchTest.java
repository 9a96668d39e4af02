package org.gradus.engine.diagnose.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Assignments;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.References;
import org.gradus.engine.check.Truth;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.subject.InProcessSubject;
import org.gradus.engine.zoo.RightMembers;
import org.gradus.engine.zoo.Zoo;
import org.gradus.layer.Layer;
import org.gradus.reference.Tanh;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionSearchTest {

    private static final Assignment ASSIGNMENT = Assignments.everyKind();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Dense   | eight samples in dX gradients.W   | dX          | Right up to column 7, wrong from column 8 on (counted from 0)
            Dense   | eight samples in gradients.b      | gradients.b | Right for up to 8 samples, wrong from 9 on
            Dense   | first eight columns in forward    | forward     | Right up to column 7, wrong from column 8 on (counted from 0)
            Dense   | DenseWeightGradient LastColumnSkipped | gradients.W | Wrong in the last column, right in all others
            Sigmoid | odd batches doubled in dX         | dX          | Wrong where there are 11 samples or more and the number of samples is odd, right elsewhere
            Dense   | one inner entry doubled in gradients.W | gradients.W | Wrong where the column is 1 (counted from 0) and the row is 2 (counted from 0), right elsewhere
            ReLU    | ActivationNumbers SlopeFromOneHalf | dX         | Wrong where x is at most 0.5 in magnitude and the right answer is not 0, right elsewhere
            ReLU    | negative matrices doubled in dX   | dX          | Wrong where every entry of dY is negative and x is positive, right elsewhere
            Tanh    | TanhBackward FlatIsZero           | dX          | Right where x is at most 3.8 in magnitude, wrong above
            Sigmoid | SigmoidBackward RepeatedIndex     | dX          | Wrong where there are 2 rows of x or more and the row is the last, right elsewhere
            SquaredError | LossNumbers TargetsUpToTwenty | gradient   | Right where target is at most 20 in magnitude, wrong above
            Conv2d  | Conv2dThroughout TwoRowsOfAFilterAtMost | gradients.W | Right where k is at most 2, wrong from 3 on
            LSTM    | LSTMForward CarriesTheCellAlone   | dX          | Right where steps is 1, wrong from 2 on
            LSTM    | LSTMForward SeesUnitsBelowAlready | forward     | Right for one column of Wh, wrong from 2 on
            Tanh    | small matrices doubled in forward | forward     | Wrong where the largest entry of x is less than 0.01 in magnitude, right from there on
            """)
    void saysWhenAnswersAreWrong(String part, String member, String quantity, String condition) {
        ConditionSearch search = search(part, Zoo.wrong(part, member));

        Condition found = search.of(Facet.parse(quantity)).orElseThrow();
        assertThat(found.text()).isEqualTo(condition);
        assertThat(search.isConfirmed(Facet.parse(quantity), found)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Dense        | doubled in forward dX gradients.W gradients.b | forward
            CrossEntropy | sign flipped in gradient                      | gradient
            Dense        | DenseThroughout WeightsOfItsOwn               | forward
            Tanh         | TanhForward Arctangent                        | forward
            Tanh         | TanhForward HardTanh                          | dX
            Dense        | DenseNumbers WeightsUpToTen                   | forward
            SoftmaxCrossEntropy | SoftmaxThroughout SoftmaxOverEverythingConsistent | gradient
            """)
    void saysNothingWhereNoAnswerIsRight(String part, String member, String quantity) {
        assertThat(search(part, Zoo.wrong(part, member)).of(Facet.parse(quantity)))
                .isEmpty();
    }

    /** The number of the object depends on what was asked before: whatever the class counts, it counts on. */
    @Test
    void saysThatOneObjectInTwoIsWrong() {
        assertThat(search("Tanh", EverySecondObject.class.getName())
                        .of(Facet.FORWARD)
                        .map(Condition::text))
                .contains("Right and wrong by turns, from one object that is constructed to the next");
    }

    @Test
    void saysFromWhichNumberOnItIsWrongWhereGradingAsksNoSuchNumbers() {
        Part part = ASSIGNMENT.part("Sigmoid").orElseThrow();
        String wrong = Zoo.wrong("Sigmoid", "SigmoidExtremes OverflowSwallowed");
        ConditionSearch search = ConditionSearch.extreme(
                        Truth.about(part, References.standard()).orElseThrow(),
                        new Candidate(part, wrong),
                        new InProcessSubject())
                .orElseThrow();

        assertThat(search.of(Facet.FORWARD).map(Condition::text))
                .contains("Right where x is less than 710, wrong from there on");
    }

    @Test
    void saysNothingOfARightClass() {
        for (RightMembers.Member member : RightMembers.of("org.gradus.engine.zoo.right.TanhByFormula")) {
            assertThat(search(member.part(), member.name()).of(Facet.FORWARD)).isEqualTo(Optional.empty());
        }
    }

    /** Counts the objects, and lets every second one answer twice too much. */
    public static final class EverySecondObject implements Layer {
        private static int objects;

        private final Tanh right = new Tanh();
        private final int factor;

        public EverySecondObject() {
            objects++;
            factor = 1 + objects % 2;
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            return right.forward(x).scale(factor);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return right.backward(dY);
        }
    }

    private static ConditionSearch search(String part, String className) {
        Part wanted = ASSIGNMENT.part(part).orElseThrow();
        return ConditionSearch.usual(
                Truth.about(wanted, References.standard()).orElseThrow(),
                new Candidate(wanted, className),
                new InProcessSubject());
    }
}
