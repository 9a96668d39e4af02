package org.gradus.engine.diagnose.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Shrinkable;
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
import org.gradus.engine.protocol.Asked;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Protocol;
import org.gradus.engine.protocol.Question;
import org.gradus.engine.protocol.ScriptBuilder;
import org.gradus.engine.subject.Subject;
import org.gradus.engine.subject.Transcript;
import org.gradus.reference.catalogue.Interval;
import org.gradus.wire.Script;

/** Many questions to fresh objects of a class, in one script, and what was answered. */
final class Survey {

    private static final int TRIES = 20;
    private static final int SMALL = 3;
    private static final int BATCH = 4;
    private static final List<Integer> LARGE = List.of(24, 25, 31, 32, 33, 40);
    private static final List<Integer> LARGE_BATCHES = List.of(63, 64, 65, 99, 100, 101, 127, 128, 129);

    /** Every size up to here is asked. */
    private static final int EVERY_SIZE = 20;

    private final Truth truth;
    private final List<Instance> instances;
    private final List<Asked> asked = new ArrayList<>();
    private final Answers answers;

    private Survey(Truth truth, List<Instance> instances, Candidate candidate, Subject subject) {
        this.truth = truth;
        this.instances = instances;
        ScriptBuilder script = new ScriptBuilder();
        Protocol protocol = candidate.part().protocol();
        for (Instance instance : instances) {
            asked.add(protocol.apart(
                    script, Constructed.object(script, candidate, instance.arguments()), instance.question()));
        }
        Script built = script.build();
        Transcript transcript = subject.play(built);
        this.answers = new Answers(built, transcript);
    }

    /** Questions as they are asked in grading, with other numbers. */
    static Survey usual(Truth truth, Candidate candidate, Subject subject, long seed) {
        return new Survey(truth, instances(truth, specs(truth, seed)), candidate, subject);
    }

    /** Questions in which everything is drawn for itself. */
    static Survey varied(
            Truth truth, Candidate candidate, Subject subject, Interval domain, long seed, int count, Focus focus) {
        VariedInstances varied =
                new VariedInstances(truth, domain, specs(truth, seed).get(0), seed);
        return new Survey(truth, varied.some(count, focus), candidate, subject);
    }

    /** Questions of every size, one size at a time, and then of larger ones: on both sides of whatever border. */
    static Survey ofSizes(Truth truth, Candidate candidate, Subject subject, long seed) {
        InstanceSpec any = specs(truth, seed).get(0);
        SortedMap<String, Integer> small = new TreeMap<>(any.sizes());
        small.replaceAll((side, size) -> SMALL);
        List<InstanceSpec> specs = new ArrayList<>();
        IntStream.concat(
                        IntStream.rangeClosed(1, EVERY_SIZE),
                        IntStream.concat(
                                LARGE.stream().mapToInt(size -> size),
                                LARGE_BATCHES.stream().mapToInt(size -> size)))
                .forEach(batch -> specs.add(spec(any, small, batch, specs.size())));
        for (String side : small.keySet()) {
            IntStream.concat(
                            IntStream.rangeClosed(1, EVERY_SIZE), LARGE.stream().mapToInt(size -> size))
                    .filter(size -> truth.part().sizes().includes(side, size))
                    .forEach(size -> {
                        SortedMap<String, Integer> sizes = new TreeMap<>(small);
                        sizes.put(side, size);
                        specs.add(spec(any, sizes, BATCH, specs.size()));
                    });
        }
        return new Survey(truth, instances(truth, specs), candidate, subject);
    }

    private static InstanceSpec spec(InstanceSpec any, SortedMap<String, Integer> sizes, int batch, int number) {
        return new InstanceSpec(
                sizes, batch, batch, any.style(), any.scale(), number, number, any.seed() + 31L * number);
    }

    private static List<InstanceSpec> specs(Truth truth, long seed) {
        return new InstanceSpecs(truth.part(), seed, TrySchedule.usual())
                .everything(TRIES).stream().map(Shrinkable::value).toList();
    }

    private static List<Instance> instances(Truth truth, List<InstanceSpec> specs) {
        InstanceMaker maker = new InstanceMaker(truth.part(), Optional.of(truth), 1);
        return specs.stream().map(maker::usual).toList();
    }

    /** What was seen of a quantity. */
    List<Seen> of(Facet quantity) {
        List<Seen> seen = IntStream.range(0, instances.size())
                .mapToObj(i -> seen(instances.get(i), asked.get(i), quantity))
                .toList();
        int firstWrong = IntStream.range(0, seen.size())
                .filter(i -> seen.get(i).isWrong())
                .findFirst()
                .orElse(-1);
        return IntStream.range(0, seen.size())
                .mapToObj(i -> seen.get(i).inTurn(firstWrong >= 0 && (i - firstWrong) % 2 == 0))
                .toList();
    }

    private Seen seen(Instance instance, Asked at, Facet quantity) {
        Protocol protocol = truth.part().protocol();
        Question question = instance.question();
        Bound bound = Bound.ofExtremes(
                        quantity, protocol, question, truth.reference().inputs())
                .withParameters(Parameters.matrices(instance.arguments()))
                .with(truth.reference().leeway(quantity, question));
        return new Seen(
                instance, Objects.requireNonNull(instance.expected().get(quantity)), answers.find(at, quantity), bound);
    }
}
