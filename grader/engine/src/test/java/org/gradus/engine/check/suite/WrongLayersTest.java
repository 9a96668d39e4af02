package org.gradus.engine.check.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Assignments;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.References;
import org.gradus.engine.mark.Marked;
import org.gradus.engine.result.CheckResult;
import org.gradus.engine.result.Family;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.subject.InProcessSubject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrongLayersTest {

    private static final String ZOO = "org.gradus.engine.zoo.wrong.";
    private static final Assignment ASSIGNMENT = Assignments.basics();
    private static final CheckSuite SUITE = new CheckSuite(ASSIGNMENT, References.standard(), ASSIGNMENT.seed());

    @ParameterizedTest
    @CsvSource({
        "Dense, DenseThroughout$WithoutConstructor, 'has no constructor (SimpleMatrix, SimpleMatrix); it has WithoutConstructor(int, int)'",
        "SquaredError, SquaredErrorThroughout$WithoutConstructor, 'has no constructor (double, boolean); it has WithoutConstructor()'",
        "Dense, SquaredErrorValue$RootTaken, does not implement org.gradus.layer.Layer",
        "Dense, SlippedLayer, is abstract and cannot be constructed",
        "Dense, NoSuchAnimal, cannot be loaded"
    })
    void whatCannotBeConstructedSaysWhyAndNothingElseIsRun(String part, String animal, String message) {
        Marked marked = Marked.of(ASSIGNMENT, SUITE, part, ZOO + animal);
        List<CheckResult> results = marked.results();

        assertThat(results.get(0).check().family()).isEqualTo(Family.STRUCTURE);
        assertThat(results.get(0).outcome().message()).contains(message);
        assertThat(results.subList(1, results.size())).allMatch(result -> result.outcome() instanceof Outcome.NotRun);
        assertThat(marked.marks()).allMatch(mark -> mark.points().signum() == 0);
    }

    @Test
    void layersThatShareTheirWeightsDoNotWorkAsAChain() {
        Map<String, Candidate> right = candidates("org.gradus.reference.Dense");
        Map<String, Candidate> wrong = candidates(ZOO + "DenseStatics$SharesItsWeights");

        assertThat(SUITE.network(right, new InProcessSubject()))
                .hasSizeGreaterThanOrEqualTo(5)
                .allMatch(result -> result.outcome() instanceof Outcome.Passed);
        assertThat(SUITE.network(wrong, new InProcessSubject()))
                .filteredOn(result -> result.check().name().equals("000-network"))
                .extracting(result -> result.outcome().word())
                .containsExactly("threw");
    }

    @Test
    void aChainWithAPartThatIsMissingIsNotRun() {
        Map<String, Candidate> without = candidates("org.gradus.reference.Dense");
        without.remove("Sigmoid");

        assertThat(SUITE.network(without, new InProcessSubject()))
                .filteredOn(result -> result.check().name().equals("000-network"))
                .extracting(CheckResult::outcome)
                .containsExactly(new Outcome.NotRun("not run, because there is no Sigmoid to run"));
    }

    private static Map<String, Candidate> candidates(String dense) {
        Map<String, Candidate> candidates = new TreeMap<>();
        for (Part part : ASSIGNMENT.parts()) {
            candidates.put(part.className(), new Candidate(part, "org.gradus.reference." + part.className()));
        }
        candidates.put("Dense", new Candidate(part("Dense"), dense));
        return candidates;
    }

    private static Part part(String className) {
        return ASSIGNMENT.part(className).orElseThrow();
    }
}
