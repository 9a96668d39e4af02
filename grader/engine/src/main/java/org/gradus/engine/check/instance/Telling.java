package org.gradus.engine.check.instance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.gradus.wire.MatrixData;

/** Examples that tell: with numbers that cannot be taken for each other, in the place of one number everywhere. */
public final class Telling {

    /** So many are drawn until there is one without two numbers that are alike, where there may be one. */
    private static final int DRAWN = 40;

    /** Of more numbers some are always alike. */
    private static final int FEW_NUMBERS = 8;

    private static final int DRAWN_OF_MANY = 8;

    private Telling() {}

    /** Whether all that one would calculate with in an example is one number, several times. */
    public static boolean isWanted(Example example) {
        return example.spec().style() == NumberStyle.ONES
                && sizes(example.instance()).size() > 1;
    }

    /** A spec, and what follows from it. */
    public record Example(InstanceSpec spec, Instance instance) {}

    /** Examples of the same sizes, first those with the fewest numbers that are the same. */
    public static List<Example> instead(Example ones, Function<InstanceSpec, Optional<Instance>> made) {
        int numbers = sizes(ones.instance()).size();
        int most = numbers <= FEW_NUMBERS ? DRAWN : DRAWN_OF_MANY;
        // Two integers that differ are 2 and 3; of halves there are enough for more.
        NumberStyle style = numbers <= 2 ? NumberStyle.SMALL_INTEGERS : NumberStyle.HALVES;
        List<Example> drawn = new ArrayList<>();
        for (int draw = 0; draw < most && drawn.stream().noneMatch(one -> confusing(one) == 0); draw++) {
            InstanceSpec spec = ones.spec().drawn(style, draw);
            made.apply(spec).map(instance -> new Example(spec, instance)).ifPresent(drawn::add);
        }
        drawn.sort(Comparator.comparingLong(Telling::confusing));
        return List.copyOf(drawn);
    }

    /** The same sizes with numbers of every other style. */
    public static Stream<InstanceSpec> withOtherNumbers(InstanceSpec spec) {
        return Stream.of(NumberStyle.values())
                .filter(style -> style != spec.style())
                .map(style -> spec.drawn(style, 0));
    }

    /** A 1 hides whether it is multiplied by; what goes in beside the input is told by where it stands. */
    private static long confusing(Example example) {
        List<Double> sizes = sizes(example.instance());
        return sizes.stream().filter(size -> size == 1).count()
                + sizes.size()
                - sizes.stream().distinct().count();
    }

    /** Of what goes into forward, or into a value before its target. */
    private static List<Double> sizes(Instance instance) {
        List<MatrixData> matrices = new ArrayList<>(Parameters.matrices(instance.arguments()));
        matrices.add(instance.question().input());
        return matrices.stream()
                .flatMap(matrix ->
                        DoubleStream.of(matrix.rowMajor()).map(Math::abs).boxed())
                .toList();
    }
}
