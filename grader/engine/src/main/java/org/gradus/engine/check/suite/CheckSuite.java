package org.gradus.engine.check.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.AssignmentException;
import org.gradus.engine.assignment.NamedReference;
import org.gradus.engine.assignment.Network;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.assignment.Problem;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.CheckScript;
import org.gradus.engine.check.References;
import org.gradus.engine.check.cases.ChainChecks;
import org.gradus.engine.check.cases.StepChecks;
import org.gradus.engine.check.cases.TrainingCheck;
import org.gradus.engine.check.instance.TrySchedule;
import org.gradus.engine.check.law.PropertySuite;
import org.gradus.engine.check.structure.StructureCheck;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Reference;
import org.gradus.engine.result.CheckId;
import org.gradus.engine.result.CheckResult;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.result.PartEvidence;
import org.gradus.engine.subject.Subject;
import org.gradus.reference.catalogue.Entries;

/** The checks of an assignment. Made once and used by all lanes. */
public final class CheckSuite {

    private final Assignment assignment;
    private final StepChecks steps;
    private final ChainChecks chains;
    private final Optional<TrainingCheck> training;
    private final HiddenSuite hidden;
    private final PropertySuite properties;

    /**
     * Prepares the checks.
     *
     * @param seed of all random inputs
     * @throws AssignmentException if a reference is unknown or does not fit its part, or a facet carries marks and no check
     *     speaks of it
     */
    public CheckSuite(Assignment assignment, References references, long seed) {
        this(assignment, references, seed, TrySchedule.usual());
    }

    /** The same, with a plan of its own for the tries. */
    public CheckSuite(Assignment assignment, References references, long seed, TrySchedule plan) {
        this.assignment = assignment;
        requireReferences(assignment, references);
        requireConstants(assignment, references);
        this.properties = new PropertySuite(assignment, references, seed, plan);
        prepareProperties();
        this.steps = new StepChecks(assignment, references);
        this.chains = new ChainChecks(assignment, references);
        this.training = TrainingCheck.of(assignment, references);
        this.hidden = new HiddenSuite(assignment, references);
        requireEvidence();
    }

    /** Puts a candidate's class through all checks of its part. */
    public SuiteResult of(Candidate candidate, Subject subject) {
        Part part = candidate.part();
        return new SuiteRun(candidate, subject)
                .of(
                        StructureCheck.on(candidate, properties.exampleArguments(part)),
                        steps.on(candidate),
                        properties.of(part));
    }

    /** The results for a part that there is no class for: the structure check has the outcome, nothing else is run. */
    public List<CheckResult> without(Part part, Outcome outcome) {
        List<CheckResult> results = new ArrayList<>();
        results.add(new CheckResult(StructureCheck.of(part), outcome));
        Outcome notRun = new Outcome.NotRun("not run, because " + outcome.message());
        checks(part).forEach(check -> results.add(new CheckResult(check, notRun)));
        return results;
    }

    /** Runs the student's own parts one after the other. */
    public List<CheckResult> network(Map<String, Candidate> candidates, Subject subject) {
        List<CheckResult> results = new ArrayList<>(chains.on(candidates, subject));
        training.ifPresent(check -> results.add(check.on(candidates, subject)));
        return results;
    }

    /** The hidden cases, which are played apart from everything else. */
    public HiddenSuite hidden() {
        return hidden;
    }

    private List<CheckId> checks(Part part) {
        Candidate any = new Candidate(part, part.className());
        List<CheckId> checks = new ArrayList<>();
        CheckScript.together(steps.on(any)).observations().forEach(observation -> checks.add(observation.check()));
        properties.of(part).forEach(trial -> checks.addAll(trial.checks(any)));
        return checks;
    }

    private static void requireReferences(Assignment assignment, References references) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < assignment.parts().size(); i++) {
            Part part = assignment.parts().get(i);
            if (part.reference().isPresent() && references.about(part).isEmpty()) {
                problems.add(new Problem(
                        "assignment.json",
                        "/parts/" + i + "/reference",
                        "there is no reference called '"
                                + part.reference().get().name() + "'",
                        "Use one of: " + String.join(", ", references.bundled(part.protocol()))
                                + ", or leave reference out."));
            }
        }
        throwIfAny(problems);
    }

    /** A mask that is no mask, or a variance below 0, would be asked of everybody. */
    private static void requireConstants(Assignment assignment, References references) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < assignment.parts().size(); i++) {
            Part part = assignment.parts().get(i);
            String pointer = "/parts/" + i + "/constructor";
            references
                    .about(part)
                    .map(Reference::constants)
                    .filter(constants -> !constants.equals(part.constants()))
                    .ifPresent(constants -> problems.add(new Problem(
                            "assignment.json",
                            pointer,
                            "the matrices without a gradient are " + named(part.constants())
                                    + ", but those of the reference "
                                    + part.reference().orElseThrow().name() + " are " + named(constants),
                            "Say so beside each: \"gradient\": false, and \"entries\" where they are not any.")));
        }
        throwIfAny(problems);
    }

    private static String named(SortedMap<String, Entries> constants) {
        return constants.isEmpty()
                ? "none"
                : constants.entrySet().stream()
                        .map(constant ->
                                constant.getKey() + " (" + constant.getValue().word() + ")")
                        .collect(Collectors.joining(", "));
    }

    /** The instances of every property, references included, before anything else asks the references. */
    private void prepareProperties() {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < assignment.parts().size(); i++) {
            Part part = assignment.parts().get(i);
            try {
                properties.prepare(part);
            } catch (IllegalArgumentException e) {
                problems.add(new Problem(
                        "assignment.json",
                        "/parts/" + i,
                        "the reference "
                                + part.reference().map(NamedReference::name).orElse("") + " does not fit the part ("
                                + e.getMessage() + ")",
                        "Declare the constructor and the shapes that the reference has."));
            }
        }
        throwIfAny(problems);
    }

    /** What looks at each facet, part by part; the network, where it is worth marks, comes last. */
    public List<FacetCoverage> coverage() {
        List<FacetCoverage> coverage = new ArrayList<>();
        assignment.parts().forEach(part -> coverage.addAll(coverage(part)));
        coverage.addAll(coverageOfNetwork());
        return coverage;
    }

    private List<FacetCoverage> coverage(Part part) {
        PartEvidence rule = new PartEvidence(part, List.of());
        List<CheckId> checks = checks(part);
        List<CheckId> followThrough =
                checks.stream().filter(rule::isFollowThrough).toList();
        List<CheckId> own =
                checks.stream().filter(check -> !rule.isFollowThrough(check)).toList();
        List<CheckId> ofHiddenCases = hidden.checks(part);
        return part.points().entrySet().stream()
                .map(worth -> new FacetCoverage(
                        part.className(),
                        worth.getKey(),
                        worth.getValue(),
                        evidence(worth.getKey(), own),
                        evidence(worth.getKey(), followThrough),
                        evidence(worth.getKey(), ofHiddenCases)))
                .toList();
    }

    private List<FacetCoverage> coverageOfNetwork() {
        List<CheckId> checks = Stream.concat(
                        chains.checks().stream(), training.stream().map(TrainingCheck::check))
                .toList();
        return assignment.network().stream()
                .flatMap(network -> network.points().entrySet().stream())
                .map(worth -> new FacetCoverage(
                        Network.NAME,
                        worth.getKey(),
                        worth.getValue(),
                        evidence(worth.getKey(), checks),
                        List.of(),
                        List.of()))
                .toList();
    }

    private static List<CheckId> evidence(Facet facet, List<CheckId> checks) {
        return checks.stream()
                .filter(check -> check.facet().filter(facet::equals).isPresent())
                .toList();
    }

    private void requireEvidence() {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < assignment.parts().size(); i++) {
            String pointer = "/parts/" + i + "/points/";
            coverage(assignment.parts().get(i)).stream()
                    .filter(FacetCoverage::isWorthMarksForNothing)
                    .forEach(facet -> problems.add(new Problem(
                            "assignment.json",
                            pointer + facet.facet(),
                            "the facet carries marks, but no check covers it",
                            "Add a case for it, or give it 0 points.")));
        }
        coverageOfNetwork().stream()
                .filter(FacetCoverage::isWorthMarksForNothing)
                .forEach(facet -> problems.add(new Problem(
                        "assignment.json",
                        "/network/points/" + facet.facet(),
                        "the facet carries marks, but no public case has more than one step",
                        "Add a case of a network, or give it 0 points.")));
        throwIfAny(problems);
    }

    private static void throwIfAny(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new AssignmentException(problems);
        }
    }
}
