package org.gradus.engine.check.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gradus.engine.assignment.Facet;
import org.gradus.engine.check.Answers;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Comparison;
import org.gradus.engine.check.Constructed;
import org.gradus.engine.check.Experiment;
import org.gradus.engine.check.Judgement;
import org.gradus.engine.check.Observation;
import org.gradus.engine.check.Quantities;
import org.gradus.engine.check.ScriptBuilder;
import org.gradus.engine.check.ScriptBuilder.Call;
import org.gradus.engine.check.instance.LossInstance;
import org.gradus.engine.check.instance.LossSlopes;
import org.gradus.engine.check.instance.Nudge;
import org.gradus.engine.check.instance.Slope;
import org.gradus.engine.result.CheckId;
import org.gradus.wire.MatrixData;

/** The gradient is right for the student's own value: central differences along one direction of the prediction. */
final class LossFollowsItsValue implements Property<LossSlopes> {

    private static final String WHAT = Quantities.name(Facet.GRADIENT);

    @Override
    public String name() {
        return "finite differences";
    }

    @Override
    public List<Observation> write(ScriptBuilder script, Candidate candidate, LossSlopes instance) {
        LossInstance loss = instance.instance();
        Call gradient = gradient(script, candidate, loss);
        Function<Answers, Judgement> look = look(script, candidate, loss, gradient, instance.slope());
        Optional<Function<Answers, Judgement>> closer =
                instance.closer().map(slope -> look(script, candidate, loss, gradient, slope));
        return List.of(
                new Observation(Checks.differences(candidate, Facet.GRADIENT), Differences.lookingAgain(look, closer)));
    }

    private static Function<Answers, Judgement> look(
            ScriptBuilder script, Candidate candidate, LossInstance loss, Call gradient, Slope slope) {
        Call up = value(script, candidate, loss, slope.nudge().up());
        Call down = value(script, candidate, loss, slope.nudge().down());
        return answers -> answers.scalar(
                up,
                high -> answers.scalar(
                        down, low -> answers.matrix(gradient, actual -> compare(slope, actual, high - low))));
    }

    @Override
    public Experiment closer(Candidate candidate, LossSlopes instance, CheckId check) {
        LossInstance loss = instance.instance();
        ScriptBuilder script = new ScriptBuilder();
        Call gradient = gradient(script, candidate, loss);
        Entries entries = entries(script, candidate, loss);
        return new Experiment(
                script.build(),
                List.of(new Observation(
                        check,
                        answers -> answers.matrix(
                                gradient, actual -> Differences.shown(WHAT, entries.numeric(answers), actual)))));
    }

    /** Every entry of the gradient, where nothing is known but what is asked. */
    static Experiment replayed(Candidate candidate, LossInstance loss) {
        ScriptBuilder script = new ScriptBuilder();
        Call value = value(script, candidate, loss, loss.first().prediction());
        Call gradient = gradient(script, candidate, loss);
        Entries entries = entries(script, candidate, loss);
        return new Experiment(
                script.build(),
                List.of(new Observation(
                        Checks.differences(candidate, Facet.GRADIENT),
                        answers -> answers.scalar(
                                value,
                                size -> answers.matrix(
                                        gradient,
                                        actual -> Differences.entries(
                                                WHAT, entries.numeric(answers), actual, Math.abs(size)))))));
    }

    /** Two values for each entry of the prediction, with the entry a little larger and a little smaller. */
    private record Entries(MatrixData prediction, List<Call> ups, List<Call> downs, List<Nudge> nudges) {

        /** The gradient by central differences; NaN where a value is missing, which never agrees. */
        MatrixData numeric(Answers answers) {
            double[] entries = new double[nudges.size()];
            for (int i = 0; i < entries.length; i++) {
                double high = answers.number(ups.get(i)).orElse(Double.NaN);
                double low = answers.number(downs.get(i)).orElse(Double.NaN);
                entries[i] = (high - low) / nudges.get(i).width();
            }
            return new MatrixData(prediction.rows(), prediction.columns(), entries);
        }
    }

    private static Entries entries(ScriptBuilder script, Candidate candidate, LossInstance loss) {
        MatrixData prediction = loss.first().prediction();
        Entries entries = new Entries(prediction, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int place = 0; place < prediction.rows() * prediction.columns(); place++) {
            Nudge nudge = Nudge.entry(Facet.GRADIENT, prediction, place);
            entries.nudges().add(nudge);
            entries.ups().add(value(script, candidate, loss, nudge.up()));
            entries.downs().add(value(script, candidate, loss, nudge.down()));
        }
        return entries;
    }

    private static Call gradient(ScriptBuilder script, Candidate candidate, LossInstance loss) {
        Call object = Constructed.in(script, candidate, loss.arguments()).object();
        return script.gradient(
                object,
                script.put(loss.first().prediction()),
                script.put(loss.first().target()));
    }

    private static Call value(ScriptBuilder script, Candidate candidate, LossInstance loss, MatrixData prediction) {
        Call object = Constructed.in(script, candidate, loss.arguments()).object();
        return script.value(
                object, script.put(prediction), script.put(loss.first().target()));
    }

    private static Judgement compare(Slope slope, MatrixData actual, double measured) {
        Nudge nudge = slope.nudge();
        return actual.sameShape(nudge.up())
                ? Differences.compare(WHAT, slope, nudge.along(actual), measured)
                : Comparison.shape(WHAT, nudge.up(), actual);
    }
}
