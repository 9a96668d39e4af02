package org.gradus.engine.diagnose.condition;

import static org.assertj.core.api.Assertions.assertThat;

import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Assignments;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.References;
import org.gradus.engine.check.Truth;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.subject.InProcessSubject;
import org.gradus.engine.zoo.Zoo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistorySearchTest {

    private static final Assignment ASSIGNMENT = Assignments.everyKind();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Dense   | right nine times in forward             | forward | Right the first 9 times that an object is asked, wrong from the 10th time on
            Dense   | right almost a hundred times in forward | forward | Right the first 99 times that an object is asked, wrong from the 100th time on
            Tanh    | wrong the third time in forward dX      | dX      | Wrong the 3rd time that an object is asked, right before and after
            CrossEntropy | no more samples than before in value | value | Wrong where there are more samples than the time before, right elsewhere
            Dense   | DenseArguments UpdatesItsWeights          | forward | Right the first time that an object is asked, wrong from the second time on
            Sigmoid | SigmoidConduct SlopesInPlaceOfTheOutput | dX      | Wrong where backward is called a second time after one forward, right elsewhere
            Dense   | DenseMemory ForwardClearsItsGradients   | gradients.W | Wrong where gradients() is called when another x went in after the backward, right elsewhere
            Dense   | DenseMemory EmptyWhenAskedTwice         | gradients.W | Wrong where gradients() is called a second time after one backward, right elsewhere
            """)
    void saysAfterWhichCallsAnswersAreWrong(String part, String member, String quantity, String condition) {
        HistorySearch search = search(part, Zoo.wrong(part, member));

        Condition found = search.of(Facet.parse(quantity)).orElseThrow();
        assertThat(found.text()).isEqualTo(condition);
        assertThat(search.isConfirmed(Facet.parse(quantity), found)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Dense   | doubled in forward dX gradients.W gradients.b | forward
            Dense   | DenseArguments WritesIntoX                      | gradients.b
            Dense   | then cleared in dX                              | gradients.W
            """)
    void saysNothingWhereItIsNotTheCallsBeforeThatCount(String part, String member, String quantity) {
        assertThat(search(part, Zoo.wrong(part, member)).of(Facet.parse(quantity)))
                .isEmpty();
    }

    private static HistorySearch search(String part, String className) {
        Part wanted = ASSIGNMENT.part(part).orElseThrow();
        return new HistorySearch(
                Truth.about(wanted, References.standard()).orElseThrow(),
                new Candidate(wanted, className),
                new InProcessSubject());
    }
}
