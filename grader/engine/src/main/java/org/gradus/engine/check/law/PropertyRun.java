package org.gradus.engine.check.law;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Shrinkable;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.CheckScript;
import org.gradus.engine.check.Judged;
import org.gradus.engine.check.Judgement;
import org.gradus.engine.check.Observation;
import org.gradus.engine.check.instance.Instance;
import org.gradus.engine.check.instance.InstanceSpec;
import org.gradus.engine.check.instance.InstanceSpecs;
import org.gradus.engine.check.instance.Telling;
import org.gradus.engine.check.instance.Telling.Example;
import org.gradus.engine.protocol.ScriptBuilder;
import org.gradus.engine.result.CheckId;
import org.gradus.engine.subject.Subject;

/** A property with the instances that it is tried on. */
public final class PropertyRun {

    /** So many are tried with numbers that tell, where the smallest one is of one number. */
    private static final int MOST_TELLING = 4;

    /** So many are tried for one that goes right. */
    private static final int MOST_BESIDE = 12;

    private final Property property;
    private final Instances instances;
    private final int usually;

    /** Tried on all the instances. */
    PropertyRun(Property property, Instances instances) {
        this(property, instances, instances.tries());
    }

    /**
     * Tried on all the instances where forward, or the value, is wrong.
     *
     * @param usually in how many tries otherwise
     */
    PropertyRun(Property property, Instances instances, int usually) {
        this.property = property;
        this.instances = instances;
        this.usually = usually;
    }

    /** In how many tries it is tried on everybody. */
    public int usually() {
        return usually;
    }

    /** In how many tries it is tried where forward, or the value, is wrong. */
    public int atMost() {
        return instances.tries();
    }

    /** The name of the property. */
    public String name() {
        return property.name();
    }

    /** Its checks, the same in every try. */
    public List<CheckId> checks(Candidate candidate) {
        return property.write(new ScriptBuilder(), candidate, instances.any()).stream()
                .map(Observation::check)
                .toList();
    }

    /** How it is tried for the n-th time, from 0; nothing if there was no good instance for that try. */
    public Optional<CheckScript> attempt(int attempt, Candidate candidate) {
        return instances.of(attempt).map(instance -> script -> property.write(script, candidate, instance));
    }

    /** How it is tried on any spec, whoever drew it; nothing if the spec is no good. */
    Optional<CheckScript> on(InstanceSpec spec, Candidate candidate) {
        return instances.make(spec).map(instance -> script -> property.write(script, candidate, instance));
    }

    /**
     * Looks for the smallest instance at which a check fails in the same way as in a try: greedily, the boldest step first, until
     * no smaller one fails or the steps are used up.
     *
     * @param attempt in which it failed
     * @param failed the check and what it came to
     * @param likeness what else has to be as it was
     * @param steps how many instances may be tried
     */
    public Optional<Smallest> shrink(
            int attempt, Judged failed, Candidate candidate, Subject subject, Likeness likeness, int steps) {
        Descent descent = new Descent(failed, candidate, subject, likeness, steps);
        return instances.of(attempt).flatMap(first -> descent.from(instances.spec(attempt), first));
    }

    /**
     * What has to stay as it was while an instance becomes smaller, beside the kind of outcome: the misconception that explains
     * the student's numbers, for example.
     */
    @FunctionalInterface
    public interface Likeness {
        boolean isKept(Instance instance, Judgement judgement);

        /** Whether it is known to go right elsewhere: then an example of that is looked for too. */
        default boolean isSometimesRight() {
            return false;
        }
    }

    /**
     * The smallest instance that was found, and the judgement at it.
     *
     * @param right one that is a little smaller still, or otherwise, where it goes right
     */
    public record Smallest(Instance instance, Judged judged, Optional<Instance> right) {}

    /** One way down. */
    private final class Descent {

        private final Judged failed;
        private final Candidate candidate;
        private final Subject subject;
        private final Likeness likeness;
        private int steps;

        Descent(Judged failed, Candidate candidate, Subject subject, Likeness likeness, int steps) {
            this.failed = failed;
            this.candidate = candidate;
            this.subject = subject;
            this.likeness = likeness;
            this.steps = steps;
        }

        Optional<Smallest> from(Shrinkable<InstanceSpec> spec, Instance first) {
            Shrinkable<InstanceSpec> current = spec;
            Instance smallest = first;
            Optional<Step> next = next(current);
            while (next.isPresent()) {
                current = next.get().spec();
                smallest = next.get().instance();
                next = next(current);
            }
            Shrinkable<InstanceSpec> last = current;
            Example found = telling(new Example(current.value(), smallest));
            return judged(property.closer(candidate, found.instance(), failed.check())
                            .on(subject))
                    .filter(judged -> !judged.judgement().isPassed())
                    .map(judged -> new Smallest(found.instance(), judged, right(last, found.spec())));
        }

        /** With numbers that tell, if it fails alike with some. */
        private Example telling(Example smallest) {
            return Telling.isWanted(smallest)
                    ? Telling.instead(smallest, instances::make).stream()
                            .limit(Math.min(MOST_TELLING, steps))
                            .filter(example -> failsAlike(example.instance()))
                            .findFirst()
                            .orElse(smallest)
                    : smallest;
        }

        /** The largest of the next smaller ones with the same numbers at which it goes right, or one as large with other numbers. */
        private Optional<Instance> right(Shrinkable<InstanceSpec> last, InstanceSpec found) {
            return !likeness.isSometimesRight()
                    ? Optional.empty()
                    : Stream.concat(smaller(last, found), Telling.withOtherNumbers(found))
                            .flatMap(spec -> instances.make(spec).stream())
                            .filter(this::isRight)
                            .findFirst();
        }

        private Stream<InstanceSpec> smaller(Shrinkable<InstanceSpec> last, InstanceSpec numbers) {
            return InstanceSpecs.smaller(last).stream()
                    .map(Shrinkable::value)
                    .sorted(Comparator.comparingInt(InstanceSpec::sides).reversed())
                    .limit(MOST_BESIDE)
                    .map(smaller -> smaller.withNumbersOf(numbers));
        }

        private boolean isRight(Instance instance) {
            return judged(property.on(candidate, instance).on(subject))
                    .filter(judged -> judged.judgement().isPassed())
                    .isPresent();
        }

        private Optional<Step> next(Shrinkable<InstanceSpec> current) {
            for (Shrinkable<InstanceSpec> smaller : InstanceSpecs.smaller(current)) {
                if (steps == 0) {
                    return Optional.empty();
                }
                Optional<Instance> instance = instances.make(smaller.value()).filter(this::failsAlike);
                if (instance.isPresent()) {
                    return Optional.of(new Step(smaller, instance.get()));
                }
            }
            return Optional.empty();
        }

        private boolean failsAlike(Instance instance) {
            steps--;
            return judged(property.on(candidate, instance).on(subject))
                    .map(Judged::judgement)
                    .filter(judgement -> judgement
                            .outcome()
                            .word()
                            .equals(failed.judgement().outcome().word()))
                    .filter(judgement -> likeness.isKept(instance, judgement))
                    .isPresent();
        }

        private Optional<Judged> judged(List<Judged> all) {
            return all.stream()
                    .filter(judged -> judged.check().equals(failed.check()))
                    .findFirst();
        }
    }

    /** A smaller spec with its instance. */
    private record Step(Shrinkable<InstanceSpec> spec, Instance instance) {}
}
