package org.gradus.engine.diagnose.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Assignments;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Truth;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.subject.InProcessSubject;
import org.gradus.engine.zoo.RightMembers;
import org.gradus.engine.zoo.Zoo;
import org.gradus.reference.catalogue.Catalogue;
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
            Tanh    | TanhBackward FlatIsZero           | dX          | Right where x is at most 3.8 in magnitude, wrong above
            Sigmoid | SigmoidBackward RepeatedIndex     | dX          | Wrong where there are 2 rows of x or more and the row is the last, right elsewhere
            SquaredError | LossNumbers TargetsUpToTwenty | gradient   | Right where target is at most 20 in magnitude, wrong above
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
            """)
    void saysNothingWhereNoAnswerIsRight(String part, String member, String quantity) {
        assertThat(search(part, Zoo.wrong(part, member)).of(Facet.parse(quantity)))
                .isEmpty();
    }

    @Test
    void saysNothingOfARightClass() {
        for (RightMembers.Member member : RightMembers.of("org.gradus.engine.zoo.right.TanhByFormula")) {
            assertThat(search(member.part(), member.name()).of(Facet.FORWARD)).isEqualTo(Optional.empty());
        }
    }

    private static ConditionSearch search(String part, String className) {
        Part wanted = ASSIGNMENT.part(part).orElseThrow();
        return ConditionSearch.usual(
                Truth.about(wanted, Catalogue.standard()).orElseThrow(),
                new Candidate(wanted, className),
                new InProcessSubject());
    }
}
