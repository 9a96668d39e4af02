package org.gradus.engine.diagnose.formula;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.gradus.engine.diagnose.formula.Program.Stage;
import org.gradus.engine.diagnose.hypothesis.Formula;
import org.gradus.engine.diagnose.hypothesis.FormulaInputs;
import org.gradus.engine.diagnose.hypothesis.Quantity;
import org.gradus.engine.diagnose.hypothesis.Slip;
import org.gradus.engine.diagnose.hypothesis.Slips;
import org.gradus.engine.protocol.Ejml;
import org.gradus.engine.protocol.Facet;
import org.gradus.wire.MatrixData;

/** How the quantities of a kind come from the lines of a program, which may be worked out once, or step by step. */
public interface Procedure extends Slips {

    /** As it should be. */
    Program right();

    /**
     * The quantities by a program, right or with a slip.
     *
     * @param forward what its forward leaves behind
     * @throws IllegalArgumentException if a line needs what is not there yet
     */
    SortedMap<Facet, MatrixData> run(Program program, FormulaInputs question, Forward forward);

    @Override
    default List<SortedMap<Facet, MatrixData>> right(FormulaInputs question) {
        return List.of(run(right(), question, new Forward()));
    }

    /** A quantity, with other lines in the place of some. */
    default Formula with(Quantity quantity, String... lines) {
        return by(quantity, right().instead(lines));
    }

    /** A quantity by another program. */
    default Formula by(Quantity quantity, Program program) {
        return question -> Ejml.matrix(
                Objects.requireNonNull(run(program, question, new Forward()).get(quantity.facet())));
    }

    /** What comes out of forward says whether its lines are right. */
    @Override
    default List<Slip> among(Collection<Facet> wrong, Collection<Facet> right) {
        Stage stage = wrong.contains(Facet.FORWARD) ? Stage.FORWARD : right().lastStage();
        Forward asItShouldBe = new Forward();
        Consequences consequences = new Consequences(right(), wrong, right);
        return right().slips(consequences::mayBeWrong).stream()
                .filter(slip -> slip.stage() == stage)
                .<Slip>map(slip -> new ProcedureSlip(this, slip, stage == Stage.FORWARD ? new Forward() : asItShouldBe))
                .toList();
    }
}
