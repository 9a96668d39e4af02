package org.gradus.engine.diagnose.formula;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gradus.engine.diagnose.formula.Program.Stage;
import org.gradus.engine.diagnose.hypothesis.SlipWords;

/**
 * A program with one slip that shows wherever it is used in a stage: somebody reads a wrong entry into a variable, or has a helper that
 * is wrong.
 *
 * @param belongs what should stand in the first line that it shows in
 * @param instead what stands there
 */
record Throughout(Program right, Program wrong, Stage stage, Expression belongs, Expression instead)
        implements ProgramSlip {

    @Override
    public SlipWords words() {
        List<Line> lines = changed();
        Line first = lines.get(0);
        String others = lines.subList(1, lines.size()).stream().map(Line::name).collect(Collectors.joining(" and "));
        return new SlipWords(
                lines.stream().map(Line::text).collect(Collectors.joining(", ")),
                "You compute " + first.text() + ": where " + FormulaText.of(belongs) + " belongs, you have "
                        + FormulaText.of(instead)
                        + (others.isEmpty() ? " throughout." : ", and likewise in " + others + "."),
                Legend.of(first.formula()));
    }

    @Override
    public List<Line> changed() {
        return IntStream.range(0, right.lines().size())
                .filter(place -> !right.lines().get(place).equals(wrong.lines().get(place)))
                .mapToObj(wrong.lines()::get)
                .toList();
    }
}
