package org.gradus.engine.check.instance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.DoubleStream;
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
    public static boolean isWanted(InstanceSpec spec, Instance instance) {
        return spec.style() == NumberStyle.ONES && sizes(instance).size() > 1;
    }

    /** Instances of the same sizes, first those with the fewest numbers that are the same. */
    public static List<Instance> instead(
            InstanceSpec ones, Instance example, Function<InstanceSpec, Optional<Instance>> made) {
        int numbers = sizes(example).size();
        int most = numbers <= FEW_NUMBERS ? DRAWN : DRAWN_OF_MANY;
        // Two integers that differ are 2 and 3; of halves there are enough for more.
        NumberStyle style = numbers <= 2 ? NumberStyle.SMALL_INTEGERS : NumberStyle.HALVES;
        List<Instance> drawn = new ArrayList<>();
        for (int draw = 0; draw < most && drawn.stream().noneMatch(one -> confusing(one) == 0); draw++) {
            made.apply(ones.drawn(style, draw)).ifPresent(drawn::add);
        }
        drawn.sort(Comparator.comparingLong(Telling::confusing));
        return List.copyOf(drawn);
    }

    /** A 1 hides whether it is multiplied by; what goes in beside the input is told by where it stands. */
    private static long confusing(Instance instance) {
        List<Double> sizes = sizes(instance);
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
