package org.gradus.engine.check.cases;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.AssignmentException;
import org.gradus.engine.assignment.Network;
import org.gradus.engine.assignment.TestCase;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.References;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.result.CheckId;
import org.gradus.engine.result.CheckResult;
import org.gradus.engine.result.CheckSource;
import org.gradus.engine.result.Flaw;
import org.gradus.engine.result.NumberText;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.subject.Subject;

/**
 * Whether a student's own layers learn: the loss of a case falls below a bound within so many steps of a bundled optimizer, by the
 * student's gradients. What the loss is says the reference, of the student's prediction: whoever returns 0 has learnt nothing.
 *
 * <p>Each step has fresh objects, with the parameters by then. The references have to get to half of the bound in the same number of
 * steps, so that no right class misses it by its roundings.
 */
public final class TrainingCheck {

    /** Whose threads may have come in another order is asked so often. */
    private static final int TIMES_OF_CHANCE = 4;

    private final TrainingSetup setup;

    private TrainingCheck(TrainingSetup setup) {
        this.setup = setup;
    }

    /**
     * Of an assignment's network, where that is to learn something.
     *
     * @throws AssignmentException if the case cannot be trained on, or the references do not get far enough below the bound
     */
    public static Optional<TrainingCheck> of(Assignment assignment, References references) {
        return assignment.network().flatMap(Network::training).map(training -> {
            TrainingCheck check = new TrainingCheck(TrainingSetup.of(training, assignment, references));
            check.requireReachable(references);
            return check;
        });
    }

    private void requireReachable(References references) {
        double half = setup.training().below() / 2;
        Outcome reached = trained(network -> ChainPass.right(network, references), half);
        if (!(reached instanceof Outcome.Passed)) {
            throw TrainingSetup.wrong(
                    "",
                    "with right layers the loss does not fall to half of the bound, " + NumberText.show(half)
                            + ", but to " + reached(reached),
                    "Allow more steps, or raise the bound: no right layer may miss it by its roundings.");
        }
    }

    private static String reached(Outcome outcome) {
        return outcome instanceof Outcome.Failed failed && failed.flaw() instanceof Flaw.NotLearnt flaw
                ? NumberText.show(flaw.last())
                : "no number: " + outcome.message();
    }

    /** Its identity. */
    public CheckId check() {
        return new CheckId(
                Network.NAME,
                Optional.of(Facet.TRAINS),
                Optional.empty(),
                new CheckSource.Training(setup.start().id()));
    }

    /** Trains a student's layers. */
    public CheckResult on(Map<String, Candidate> candidates, Subject subject) {
        return new CheckResult(
                check(),
                ChainScript.missing(setup.start(), candidates)
                        .map(ChainChecks::notRun)
                        .orElseGet(() -> trained(candidates, subject)));
    }

    private Outcome trained(Map<String, Candidate> candidates, Subject subject) {
        double below = setup.training().below();
        Outcome outcome = trained(network -> ChainPass.by(candidates, subject::play, network), below);
        boolean mayBeChance = candidates.values().stream().anyMatch(Candidate::startsThreads);
        for (int time = 0; mayBeChance && outcome.isWrongAnswer() && time < TIMES_OF_CHANCE; time++) {
            outcome = trained(network -> ChainPass.by(candidates, subject::playAlone, network), below);
        }
        return outcome;
    }

    private Outcome trained(Function<TestCase, ChainPass> passes, double below) {
        int steps = setup.training().steps();
        Descent descent = setup.descent();
        double first = Double.NaN;
        double latest = Double.NaN;
        for (int step = 0; step <= steps; step++) {
            ChainPass pass = passes.apply(descent.network());
            if (pass.failure().isPresent()) {
                return pass.failure().get();
            }
            latest = setup.loss(pass.prediction());
            if (latest < below) {
                return new Outcome.Passed();
            }
            if (!Double.isFinite(latest)) {
                return new Outcome.NotFinite("the loss after " + step + " steps", NumberText.show(latest));
            }
            first = step == 0 ? latest : first;
            descent.step(pass::value);
        }
        return new Outcome.Failed(new Flaw.NotLearnt(setup.training().optimizer(), steps, first, latest, below));
    }
}
