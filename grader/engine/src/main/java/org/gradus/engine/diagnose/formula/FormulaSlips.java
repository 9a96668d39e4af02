package org.gradus.engine.diagnose.formula;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradus.engine.diagnose.formula.Program.Stage;
import org.gradus.engine.diagnose.hypothesis.FormulaInputs;
import org.gradus.engine.diagnose.hypothesis.Slip;
import org.gradus.engine.diagnose.hypothesis.SlipWords;
import org.gradus.engine.diagnose.hypothesis.Slips;
import org.gradus.engine.protocol.Facet;
import org.gradus.wire.MatrixData;

/**
 * A kind each of whose quantities is one formula, with whatever may be written otherwise in one place of it. For what a search cannot find, since
 * it would have to undo a sum over all entries, or a condition.
 */
public record FormulaSlips(List<FormulaLanguage> languages) implements Slips {

    public FormulaSlips {
        languages = List.copyOf(languages);
    }

    @Override
    public List<SortedMap<Facet, MatrixData>> right(FormulaInputs question) {
        int ways = languages.stream()
                .mapToInt(language -> language.right().size())
                .max()
                .orElse(0);
        return IntStream.range(0, ways).mapToObj(way -> right(way, question)).toList();
    }

    private SortedMap<Facet, MatrixData> right(int way, FormulaInputs question) {
        SortedMap<Facet, MatrixData> answers = new TreeMap<>();
        languages.stream()
                .filter(language -> way < language.right().size())
                .forEach(language -> answers.put(
                        language.quantity().facet(),
                        answer(language, line(language, language.right().get(way)), question)));
        return answers;
    }

    @Override
    public List<Slip> among(Collection<Facet> wrong, Collection<Facet> right) {
        return languages.stream()
                .filter(language -> wrong.contains(language.quantity().facet()))
                .flatMap(FormulaSlips::slips)
                .toList();
    }

    private static Stream<Slip> slips(FormulaLanguage language) {
        return language.right().stream()
                .flatMap(right -> new Program(List.of(line(language, right)), language.operands(), language.sizes())
                        .slips().stream())
                .map(slip -> new FormulaSlip(language, slip));
    }

    private static Line line(FormulaLanguage language, Expression right) {
        return new Line(Stage.FORWARD, language.name(), right, right.shape(), Optional.empty());
    }

    private static MatrixData answer(FormulaLanguage language, Line line, FormulaInputs question) {
        Situations situations = new Situations(List.of(question), language.sizes());
        double[] value =
                Values.spread(situations, line.formula().shape(), line.formula().in(situations), line.shape());
        return situations.matrix(line.shape(), value, 0);
    }

    /** One of them; each quantity has a formula of its own. */
    private record FormulaSlip(FormulaLanguage language, ProgramSlip slip) implements Slip {

        @Override
        public SlipWords words() {
            return slip.words();
        }

        @Override
        public boolean changes(Facet quantity) {
            return quantity.equals(language.quantity().facet());
        }

        @Override
        public SortedMap<Facet, MatrixData> answers(FormulaInputs question) {
            SortedMap<Facet, MatrixData> answers = new TreeMap<>();
            answers.put(
                    language.quantity().facet(),
                    answer(language, slip.wrong().lines().get(0), question));
            return answers;
        }
    }
}
