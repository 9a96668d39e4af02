package org.gradus.engine.diagnose.formula;

import java.util.List;
import org.gradus.engine.diagnose.hypothesis.SlipWords;

/**
 * A program with one slip in it.
 *
 * @param place of the line that has it, or of two that are the wrong way round
 */
record LineSlip(Program right, Program wrong, int place) implements ProgramSlip {

    @Override
    public SlipWords words() {
        return new SlipWords(formula(), sentence(), Legend.of(wrongLine().formula()));
    }

    private String formula() {
        if (isLeftOut()) {
            return "without " + rightLine().text();
        }
        return isOfOrder()
                ? wrongLine().text() + " before " + rightLine().text()
                : wrongLine().text();
    }

    private String sentence() {
        if (isLeftOut()) {
            return "You leave " + rightLine().name() + " as it was: "
                    + rightLine().text() + " is missing.";
        } else if (isOfOrder()) {
            return "You work out " + wrongLine().name() + " before "
                    + rightLine().name() + ": first comes " + rightLine().text() + ", then "
                    + wrongLine().text() + ".";
        }
        String difference = Difference.between(
                        rightLine().formula(), wrongLine().formula())
                .map(words -> ": " + words)
                .orElse(", where " + rightLine().text() + " belongs");
        return "You compute " + wrongLine().text() + difference + ".";
    }

    @Override
    public Program.Stage stage() {
        return wrongLine().stage();
    }

    @Override
    public List<Line> changed() {
        return isOfOrder() ? List.of(wrongLine(), rightLine()) : List.of(wrongLine());
    }

    /** How much longer than the right line it is. */
    int length() {
        return wrongLine().formula().size() - rightLine().formula().size();
    }

    boolean isLeftOut() {
        return wrongLine().formula() instanceof Operand operand
                && operand.name().equals(wrongLine().name());
    }

    private boolean isOfOrder() {
        return place + 1 < wrong.lines().size() && wrong.lines().get(place + 1).equals(rightLine());
    }

    private Line rightLine() {
        return right.lines().get(place);
    }

    private Line wrongLine() {
        return wrong.lines().get(place);
    }
}
