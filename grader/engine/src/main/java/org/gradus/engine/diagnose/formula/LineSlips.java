package org.gradus.engine.diagnose.formula;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The slips that a right program may have in one place: another operand, operation or factor, something left out, two lines exchanged. */
final class LineSlips {

    private final Program right;
    private final Alternatives alternatives;

    private LineSlips(Program right) {
        this.right = right;
        this.alternatives = new Alternatives(right.operands());
    }

    /** @param mayBeWrong which lines may have one */
    static List<LineSlip> in(Program right, Predicate<Line> mayBeWrong) {
        LineSlips slips = new LineSlips(right);
        int lines = right.lines().size();
        return Stream.concat(
                        IntStream.range(0, lines)
                                .filter(place -> mayBeWrong.test(right.lines().get(place)))
                                .boxed()
                                .flatMap(slips::inLine)
                                .sorted(Comparator.comparing(LineSlip::isLeftOut)
                                        .reversed()
                                        .thenComparingInt(LineSlip::length)),
                        IntStream.range(0, lines - 1)
                                .filter(place -> slips.stage(place) == slips.stage(place + 1))
                                .mapToObj(place -> new LineSlip(right, right.withExchanged(place), place)))
                .toList();
    }

    private Program.Stage stage(int place) {
        return right.lines().get(place).stage();
    }

    private Stream<LineSlip> inLine(int place) {
        Line line = right.lines().get(place);
        Set<Expression> others = new LinkedHashSet<>();
        for (WayDown path : WayDown.throughAll(line.formula())) {
            alternatives
                    .to(path.piece())
                    .flatMap(other -> path.put(other).stream())
                    .filter(other -> other.shape().fillsUp(line.shape()))
                    .map(Simpler::of)
                    .forEach(others::add);
        }
        LeftOut.of(line.formula()).forEach(others::add);
        OneTerm.overwritten(line.formula()).forEach(others::add);
        alternatives.functionsOfOthers(line.formula()).forEach(others::add);
        others.remove(line.formula());
        return others.stream().map(other -> new LineSlip(right, right.with(place, line.with(other)), place));
    }
}
