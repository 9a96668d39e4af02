package org.gradus.engine.check.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Assignments;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.References;
import org.gradus.engine.result.CheckResult;
import org.gradus.engine.subject.InProcessSubject;
import org.gradus.engine.zoo.Zoo;
import org.junit.jupiter.api.Test;

class ChainChecksTest {

    private static final Assignment BASICS = Assignments.basics();
    private static final ChainChecks CHAINS = new ChainChecks(BASICS, References.standard());

    @Test
    void theReferencesWorkTogether() {
        assertThat(chains("org.gradus.reference.Dense")).hasSizeGreaterThan(2).allMatch(CheckResult::isPassed);
    }

    /** y and dL/dx are right, so that it is seen by whoever asks for the gradients. */
    @Test
    void gradientsAreHeldAgainstTheTruthAfterTheWholeChainHasGoneBack() {
        assertThat(chains(Zoo.wrong("Dense", "DenseStatics SharesItsGradients")))
                .filteredOn(chain -> chain.check().name().equals("000-network"))
                .singleElement()
                .satisfies(chain ->
                        assertThat(chain.outcome().message()).startsWith("dL/dW of dense2 should be 1x3 but is 3x3"));
    }

    /** A tied parameter has one gradient, the sum of its entries: 001 and 003 have such biases. */
    @Test
    void theGradientOfATiedParameterIsTheSumOfItsEntries() {
        assertThat(chains(Zoo.wrong("Dense", "sign flipped in gradients.b")))
                .anySatisfy(chain ->
                        assertThat(chain.outcome().message()).startsWith("the sum of the entries of dL/db of "));
    }

    private static List<CheckResult> chains(String dense) {
        Map<String, Candidate> candidates = new HashMap<>();
        BASICS.parts()
                .forEach(part -> candidates.put(
                        part.className(), new Candidate(part, "org.gradus.reference." + part.className())));
        candidates.put("Dense", new Candidate(BASICS.part("Dense").orElseThrow(), dense));
        return CHAINS.on(candidates, new InProcessSubject());
    }
}
