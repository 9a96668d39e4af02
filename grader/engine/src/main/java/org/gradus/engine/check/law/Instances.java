package org.gradus.engine.check.law;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Shrinkable;
import org.gradus.engine.check.instance.Instance;
import org.gradus.engine.check.instance.InstanceSpec;

/**
 * The instances of one kind for all tries of a part. They do not depend on the student: made once, they serve every submission.
 */
final class Instances {

    private final List<Shrinkable<InstanceSpec>> specs;
    private final Function<InstanceSpec, Optional<Instance>> maker;
    private final List<Optional<Instance>> made;

    /**
     * Makes the instances.
     *
     * @param specs one for each try
     * @param maker of an instance from a spec; nothing where a spec is no good
     */
    Instances(List<Shrinkable<InstanceSpec>> specs, Function<InstanceSpec, Optional<Instance>> maker) {
        this.specs = List.copyOf(specs);
        this.maker = maker;
        this.made = specs.stream().map(Shrinkable::value).map(maker).toList();
        if (made.stream().allMatch(Optional::isEmpty)) {
            throw new IllegalArgumentException("no inputs can be found at which it can be checked");
        }
    }

    private Instances(
            List<Shrinkable<InstanceSpec>> specs,
            Function<InstanceSpec, Optional<Instance>> maker,
            List<Optional<Instance>> made) {
        this.specs = List.copyOf(specs);
        this.maker = maker;
        this.made = List.copyOf(made);
    }

    /** The same instances, without those of later tries. */
    Instances first(int tries) {
        return new Instances(specs.subList(0, tries), maker, made.subList(0, tries));
    }

    /** The same instances, each with another of the same spec beside it. */
    Instances with(BiFunction<Instance, InstanceSpec, Instance> beside) {
        return new Instances(
                specs,
                spec -> maker.apply(spec).map(instance -> beside.apply(instance, spec)),
                IntStream.range(0, tries())
                        .mapToObj(attempt -> of(attempt)
                                .map(instance ->
                                        beside.apply(instance, spec(attempt).value())))
                        .toList());
    }

    /** How many tries there are. */
    int tries() {
        return made.size();
    }

    /** The instance of a try; nothing if there is no good one. */
    Optional<Instance> of(int attempt) {
        return made.get(attempt);
    }

    /** Any of the instances. */
    Instance any() {
        return made.stream().flatMap(Optional::stream).findFirst().orElseThrow();
    }

    /** The spec of a try, and the way to smaller ones. */
    Shrinkable<InstanceSpec> spec(int attempt) {
        return specs.get(attempt);
    }

    Optional<Instance> make(InstanceSpec spec) {
        return maker.apply(spec);
    }
}
