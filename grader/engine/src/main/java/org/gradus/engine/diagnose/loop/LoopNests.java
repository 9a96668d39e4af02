package org.gradus.engine.diagnose.loop;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gradus.engine.diagnose.hypothesis.FormulaInputs;
import org.gradus.engine.diagnose.hypothesis.Slip;
import org.gradus.engine.diagnose.hypothesis.Slips;
import org.gradus.engine.protocol.Facet;
import org.gradus.wire.MatrixData;

/**
 * A kind whose quantities are summed up in loops, each in its own.
 *
 * @param ways to write it: there may be several for a quantity
 */
public record LoopNests(List<List<LoopNest>> ways) implements Slips {

    public LoopNests {
        ways = List.copyOf(ways);
    }

    @Override
    public List<SortedMap<Facet, MatrixData>> right(FormulaInputs question) {
        return ways.stream().map(nests -> answers(nests, question)).toList();
    }

    private static SortedMap<Facet, MatrixData> answers(List<LoopNest> nests, FormulaInputs question) {
        SortedMap<Facet, MatrixData> answers = new TreeMap<>();
        nests.forEach(nest -> answers.put(nest.facet(), nest.answer(question)));
        return answers;
    }

    @Override
    public List<Slip> among(Collection<Facet> wrong, Collection<Facet> right) {
        return ways.stream()
                .flatMap(List::stream)
                .filter(nest -> wrong.contains(nest.facet()))
                .<Slip>flatMap(
                        nest -> nest.in(new Remembered(nest.surroundings())).slips())
                .toList();
    }
}
