package org.gradus.engine.mutation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Assignments;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.References;
import org.gradus.engine.check.suite.CheckSuite;
import org.gradus.engine.diagnose.Diagnoser;
import org.gradus.engine.diagnose.Explained;
import org.gradus.engine.diagnose.FreshAnswers;
import org.gradus.engine.mark.FacetMark.Verdict;
import org.gradus.engine.mark.Marked;
import org.gradus.engine.result.CheckResult;
import org.gradus.engine.result.Diagnosis;
import org.gradus.engine.result.Flaw;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.subject.InProcessSubject;
import org.gradus.engine.subject.Subject;

/** Grades mutants as students are graded, and holds what comes of it against their originals. */
final class Examination {

    private static final Assignment ASSIGNMENT = Assignments.everyKind();
    private static final CheckSuite SUITE = new CheckSuite(ASSIGNMENT, References.standard(), ASSIGNMENT.seed());
    private static final Diagnoser DIAGNOSER = new Diagnoser(References.standard());

    private final Map<String, LongComparison> comparisons = new TreeMap<>();

    /** @param rounds of the long comparison */
    Examination(int rounds) {
        ASSIGNMENT.parts().forEach(part -> comparisons.put(part.className(), new LongComparison(part, rounds)));
    }

    Examined of(Mutant mutant) {
        Part part = ASSIGNMENT.part(mutant.part()).orElseThrow();
        Candidate candidate = new Candidate(part, mutant.name());
        Subject subject = fuelled(mutant.loader());
        Marked marked = Marked.of(ASSIGNMENT, SUITE, candidate, subject);
        Set<String> lost = marked.facets(Verdict.LOST, Verdict.FOLLOWED, Verdict.WITHHELD);
        SortedSet<String> differs = Objects.requireNonNull(comparisons.get(mutant.part()))
                .differences(mutant.original(), Examination.class.getClassLoader(), mutant.name(), mutant.loader());
        List<Explained> found = DIAGNOSER.of(candidate, marked.results(), subject).stream()
                .filter(finding -> lost.contains(finding.facet().toString()))
                .toList();
        List<String> wrong = found.stream()
                .filter(finding -> !FreshAnswers.agree(finding, candidate, subject))
                .map(finding -> words(finding.about(mutant.part())))
                .toList();
        return new Examined(
                mutant,
                differs,
                lost,
                marked.against().stream().map(CheckResult::outcome).anyMatch(Examination::saysItself),
                found.stream()
                        .map(finding -> words(finding.about(mutant.part())))
                        .toList(),
                wrong);
    }

    /** Whether it is no number among numbers that is wrong. */
    private static boolean saysItself(Outcome outcome) {
        return outcome instanceof Outcome.Threw
                || outcome instanceof Outcome.WrongShape
                || outcome instanceof Outcome.NotFinite
                || (outcome instanceof Outcome.Failed failed && failed.flaw() instanceof Flaw.NoGradient);
    }

    private static String words(Diagnosis diagnosis) {
        return diagnosis.facet() + ": " + diagnosis.cause().label();
    }

    /** Each script with all the fuel. */
    private static Subject fuelled(ClassLoader loader) {
        InProcessSubject subject = new InProcessSubject(loader);
        return script -> {
            Fuel.fill();
            return subject.play(script);
        };
    }
}
