package org.gradus.engine.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.assignment.read.AssignmentLoader;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.ReferenceFailedException;
import org.gradus.engine.check.References;
import org.gradus.engine.diagnose.library.KindMisconceptions;
import org.gradus.engine.diagnose.library.MisconceptionLibrary;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Question;
import org.gradus.engine.protocol.Reference;
import org.gradus.engine.result.CheckId;
import org.gradus.engine.result.CheckResult;
import org.gradus.engine.result.CheckSource;
import org.gradus.engine.result.PartEvidence;
import org.gradus.engine.result.Records;
import org.gradus.engine.subject.InProcessSubject;
import org.gradus.layer.Layer;
import org.gradus.reference.catalogue.Arguments;
import org.gradus.reference.catalogue.Domain;
import org.gradus.reference.catalogue.Entries;
import org.gradus.reference.catalogue.Interval;
import org.gradus.reference.catalogue.Targets;
import org.gradus.reference.catalogue.Trait;
import org.gradus.wire.MatrixData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts that a course's own reference answers for. */
class CourseReferenceDiagnosisTest {

    private static final Path ASSIGNMENTS =
            Path.of(System.getProperty("gradus.root"), "grader/engine/src/test/resources/assignments");
    private static final CheckId CHECK = new CheckId(
            "BatchNorm", Optional.of(Facet.DX), Optional.of(Facet.DX), new CheckSource.Law("equals reference", ""));

    /** Of a part of its course alone. */
    public static final class Zero implements Layer {
        public Zero(SimpleMatrix gamma, SimpleMatrix beta, double epsilon) {}

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            return x.scale(0);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return dY.scale(0);
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return Map.of();
        }
    }

    /** One that has answered all checks, and has no answer to anything else. */
    private record Silent() implements Reference {
        @Override
        public SortedMap<Facet, MatrixData> answer(Arguments arguments, Question question) {
            throw new ReferenceFailedException("it threw");
        }

        @Override
        public MatrixData main(Arguments arguments, Question question) {
            throw new ReferenceFailedException("it threw");
        }

        @Override
        public SortedMap<String, Entries> constants() {
            return new TreeMap<>();
        }

        @Override
        public Set<Trait> traits() {
            return Set.of();
        }

        @Override
        public Domain inputs() {
            return new Domain(Interval.symmetric(3), Interval.symmetric(3), List.of());
        }

        @Override
        public List<Double> kinks() {
            return List.of();
        }

        @Override
        public Optional<Targets> targets() {
            return Optional.empty();
        }

        @Override
        public Optional<MatrixData> leeway(Facet quantity, Question question) {
            return Optional.empty();
        }
    }

    private static References silent(String className) {
        SortedMap<String, Reference> own = new TreeMap<>();
        own.put(className, new Silent());
        return References.standard().with(own);
    }

    private static List<Part> parts(String assignment) {
        return AssignmentLoader.load(ASSIGNMENTS.resolve(assignment)).parts();
    }

    private static Part batchNorm() {
        return parts("own-references").get(0);
    }

    @Test
    void whereTheReferenceHasNoAnswerNothingIsToldAndNothingIsThrown() {
        List<CheckResult> results = List.of(new CheckResult(CHECK, Records.wrong("wrong")));
        Candidate candidate = new Candidate(batchNorm(), Zero.class.getName());

        assertThat(new Diagnoser(silent("BatchNorm")).of(candidate, results, new InProcessSubject()))
                .isEmpty();
    }

    @Test
    void noFormulaIsRightThatNobodyHasWrittenDown() {
        PartEvidence evidence = PartEvidence.of(batchNorm(), List.of(new CheckResult(CHECK, Records.wrong("wrong"))));

        assertThat(new Diagnoser(silent("BatchNorm")).formulas(evidence)).isEmpty();
    }

    /** Whatever its sides are called, and whatever follows from what: nothing is asked to find out. */
    @ParameterizedTest
    @ValueSource(strings = {"own-references", "images-and-sequences"})
    void everyQuantityOfEveryPartHasProbesAndALanguage(String assignment) {
        for (Part part : parts(assignment)) {
            KindMisconceptions known = MisconceptionLibrary.standard()
                    .about(part, silent(part.className()))
                    .orElseThrow();

            assertThat(known.probesOn(part)).as(part.className()).hasSize(3);
            assertThat(known.heldOutOn(part)).as(part.className()).hasSize(3);
            assertThat(part.quantities())
                    .allSatisfy(quantity ->
                            assertThat(known.searched().language(quantity)).isPresent());
        }
    }
}
