package org.gradus.engine.diagnose.condition;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.gradus.engine.check.Answers;
import org.gradus.engine.check.Bound;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Constructed;
import org.gradus.engine.check.Truth;
import org.gradus.engine.check.instance.Instance;
import org.gradus.engine.check.instance.InstanceMaker;
import org.gradus.engine.check.instance.InstanceSpec;
import org.gradus.engine.check.instance.InstanceSpecs;
import org.gradus.engine.check.instance.Parameters;
import org.gradus.engine.check.instance.TrySchedule;
import org.gradus.engine.diagnose.condition.History.Turn;
import org.gradus.engine.protocol.Asked;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Protocol;
import org.gradus.engine.protocol.Question;
import org.gradus.engine.protocol.ScriptBuilder;
import org.gradus.engine.protocol.ScriptBuilder.Call;
import org.gradus.engine.protocol.Slots;
import org.gradus.engine.subject.Subject;
import org.gradus.wire.MatrixData;
import org.gradus.wire.Method;
import org.gradus.wire.Script;

/** A few objects that are asked often, each time about other samples, now and then in another order, and what they answered. */
final class HistorySurvey {

    /** The longest is as long as any history of grading. */
    private static final List<Integer> TIMES = List.of(9, 12, 15, 130);

    private static final int MOST_SAMPLES = 6;

    /** Of so many times there is one of each kind that is not the usual one. */
    private static final int KINDS = 8;

    private final Truth truth;
    private final Candidate candidate;
    private final SplittableRandom random;
    private final ScriptBuilder script = new ScriptBuilder();
    private final List<Put> put = new ArrayList<>();
    private final Answers answers;

    /** An answer to come. */
    private record Put(Instance instance, Asked asked, Map<Facet.Kind, History> histories) {}

    private HistorySurvey(Truth truth, Candidate candidate, Subject subject, long seed) {
        this.truth = truth;
        this.candidate = candidate;
        this.random = new SplittableRandom(seed);
        List<InstanceSpec> specs = new InstanceSpecs(truth.part(), seed, TrySchedule.usual())
                .ordinary(2 * TIMES.size()).stream().map(spec -> spec.value()).toList();
        InstanceMaker maker = new InstanceMaker(truth.part(), Optional.of(truth), 1);
        for (int run = 0; run < TIMES.size(); run++) {
            InstanceSpec spec = specs.get(2 * run);
            boolean isBound = truth.part().isBoundToBatch();
            Instance samples = maker.usual(new InstanceSpec(
                    spec.sizes(),
                    isBound ? spec.batch() : 2 * MOST_SAMPLES,
                    isBound ? spec.batch() : 2 * MOST_SAMPLES,
                    spec.style(),
                    spec.scale(),
                    spec.choices(),
                    spec.attempt(),
                    spec.seed()));
            run(samples, TIMES.get(run));
        }
        Script built = script.build();
        this.answers = new Answers(built, subject.play(built));
    }

    static HistorySurvey of(Truth truth, Candidate candidate, Subject subject, long seed) {
        return new HistorySurvey(truth, candidate, subject, seed);
    }

    private void run(Instance samples, int times) {
        Calls calls = new Calls(Constructed.object(script, candidate, samples.arguments()), samples);
        for (int time = 0; time < times; time++) {
            Instance instance = some(samples);
            int kind = time == 0 ? 0 : random.nextInt(KINDS);
            if (kind == 1) {
                calls.main(some(samples));
            }
            calls.everything(instance);
            switch (kind) {
                case 2 -> calls.rest(instance, Turn.AGAIN);
                case 3 -> calls.rest(beside(instance, samples), Turn.ANOTHER);
                case 4 -> calls.gradientsAgain(instance, Turn.READ_AGAIN);
                case 5 -> calls.gradientsAgain(instance, Turn.READ_LATE);
                default -> {}
            }
        }
    }

    /** What an object is asked; each time with matrices of its own, which no earlier call can have written into. */
    private final class Calls {
        private final Protocol protocol = candidate.part().protocol();
        private final Call object;
        private final Instance samples;
        private final Map<Facet.Kind, Integer> times = new EnumMap<>(Facet.Kind.class);
        private double before = Double.NaN;
        private boolean isAfterAnotherInput;

        Calls(Call object, Instance samples) {
            this.object = object;
            this.samples = samples;
        }

        void main(Instance instance) {
            note(instance, protocol.main(script, object, slots(instance)), Turn.WHOLE);
            isAfterAnotherInput = true;
        }

        void everything(Instance instance) {
            note(instance, protocol.everything(script, object, slots(instance)), Turn.WHOLE);
            isAfterAnotherInput = false;
        }

        void rest(Instance instance, Turn turn) {
            note(instance, protocol.rest(script, object, slots(instance)), turn);
        }

        /** They are those of the same backward, and are asked for no more often by it. */
        void gradientsAgain(Instance instance, Turn turn) {
            if (protocol.hasParameterGradients()) {
                if (turn == Turn.READ_LATE) {
                    main(some(samples));
                }
                Asked again = Asked.call(script, Method.GRADIENTS, object);
                put(instance, again, kind -> new History(times.getOrDefault(kind, 1), 0, turn, false));
            }
        }

        private Slots slots(Instance instance) {
            return Slots.of(script, instance.question());
        }

        private void note(Instance instance, Asked answer, Turn turn) {
            int samples = instance.question().input().columns();
            double growth = samples - before;
            before = samples;
            put(
                    instance,
                    answer,
                    kind -> new History(times.merge(kind, 1, Integer::sum), growth, turn, isAfterAnotherInput));
        }
    }

    private void put(Instance instance, Asked answer, Function<Facet.Kind, History> history) {
        Map<Facet.Kind, History> histories = new EnumMap<>(Facet.Kind.class);
        candidate.part().quantities().stream()
                .filter(answer::isAbout)
                .map(Facet::kind)
                .distinct()
                .forEach(kind -> histories.put(kind, history.apply(kind)));
        put.add(new Put(instance, answer, histories));
    }

    /** The same input with another upstream gradient; where nothing is upstream, as many other samples, each with what is fair with it. */
    private Instance beside(Instance instance, Instance samples) {
        Question all = samples.question();
        int[] chosen = chosen(samples, instance.question().input().columns());
        MatrixData input =
                truth.part().protocol().hasOutput() ? instance.question().input() : columns(all.input(), chosen);
        Question question = new Question(input, columns(all.companion(), chosen));
        return samples.asking(question, truth.answer(samples.arguments(), question));
    }

    /** Some of the samples, where an object is not bound to all of them. */
    private Instance some(Instance samples) {
        Question all = samples.question();
        int count = truth.part().isBoundToBatch() ? all.input().columns() : 1 + random.nextInt(MOST_SAMPLES);
        int[] chosen = chosen(samples, count);
        Question question = new Question(columns(all.input(), chosen), columns(all.companion(), chosen));
        return samples.asking(question, truth.answer(samples.arguments(), question));
    }

    private int[] chosen(Instance samples, int count) {
        int all = samples.question().input().columns();
        return IntStream.generate(() -> random.nextInt(all)).limit(count).toArray();
    }

    private static MatrixData columns(MatrixData matrix, int[] chosen) {
        return MatrixData.sideBySide(
                IntStream.of(chosen).mapToObj(matrix::column).toList());
    }

    /** What was seen of a quantity. */
    List<Seen> of(Facet quantity) {
        return put.stream()
                .filter(one -> one.asked().isAbout(quantity))
                .map(one -> seen(one, quantity))
                .toList();
    }

    private Seen seen(Put one, Facet quantity) {
        Protocol protocol = truth.part().protocol();
        Question question = one.instance().question();
        Bound bound = Bound.of(quantity, protocol, protocol.weights(question))
                .withParameters(Parameters.matrices(one.instance().arguments()))
                .with(truth.reference().leeway(quantity, question));
        return new Seen(
                        one.instance(),
                        Objects.requireNonNull(one.instance().expected().get(quantity)),
                        answers.find(one.asked(), quantity),
                        bound)
                .after(Objects.requireNonNull(one.histories().get(quantity.kind())));
    }
}
