package org.gradus.engine.diagnose.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.gradus.engine.diagnose.hypothesis.FormulaInputs;
import org.gradus.wire.MatrixData;

/** Whatever a student computes: what is found has the same numbers for inputs that the search has not seen, or nothing is. */
@Tag("zoo")
class FormulaSearchProperties {

    private static final double CLOSE = 1e-6;
    private static final int SMALL = 80;
    private static final List<Languages> LANGUAGES = Languages.all();

    @Property(tries = 160, seed = "4711", shrinking = ShrinkingMode.OFF)
    void whatIsFoundHasTheSameNumbersElsewhere(
            @ForAll @IntRange(min = 0, max = 15) int quantity,
            @ForAll @IntRange(min = 1, max = 9) int size,
            @ForAll long seed) {
        Languages language = LANGUAGES.get(quantity % LANGUAGES.size());
        Expression computed = expression(language.language(), size, new Random(seed));

        told(language, computed).forEach(found -> assertSame(language, computed, found));
    }

    /** Otherwise the property would say nothing. What is left are zeros, NaN, and what cannot be computed. */
    @Example
    void mostSmallFormulaeAreFound() {
        long found = IntStream.range(0, SMALL)
                .filter(i -> {
                    Languages language = LANGUAGES.get(i % LANGUAGES.size());
                    return !told(language, expression(language.language(), 3, new Random(i)))
                            .isEmpty();
                })
                .count();

        assertThat(found).isGreaterThan(SMALL * 3 / 4);
    }

    /** The formulae that no question speaks against: the search's, or those that were held out. */
    private static List<FoundFormula> told(Languages language, Expression computed) {
        return language.found(computed).stream()
                .filter(found -> agree(language, computed, found, language.fresh()))
                .toList();
    }

    private static void assertSame(Languages language, Expression computed, FoundFormula found) {
        List<FormulaInputs> elsewhere = language.fresh().stream()
                .map(FormulaSearchProperties::elsewhere)
                .toList();
        assertThat(agree(language, computed, found, elsewhere))
                .as(language + ": " + FormulaText.of(computed) + " is taken for " + FormulaText.of(found.formula()))
                .isTrue();
    }

    /** Still between 0 and 1 what was between 0 and 1. */
    private static FormulaInputs elsewhere(FormulaInputs question) {
        return question.withInput(question.input().scale(0.9).plus(0.03));
    }

    private static boolean agree(
            Languages language, Expression computed, FoundFormula found, List<FormulaInputs> questions) {
        List<MatrixData> answers = language.answers(computed, questions);
        return IntStream.range(0, questions.size())
                .allMatch(i -> isClose(
                        answers.get(i),
                        language.language().answer(found, questions.get(i)).orElseThrow()));
    }

    private static boolean isClose(MatrixData one, MatrixData other) {
        double scale = one.largest();
        return one.sameShape(other)
                && IntStream.range(0, one.rowMajor().length)
                        .allMatch(i -> !Double.isFinite(one.rowMajor()[i])
                                || Math.abs(one.rowMajor()[i] - other.rowMajor()[i]) <= CLOSE * scale + 1e-12);
    }

    /** An expression that is at least so large, of the grammar, whatever it means. */
    private static Expression expression(FormulaLanguage language, int size, Random random) {
        List<Expression> made = new ArrayList<>(language.operands());
        made.add(Constant.ONE);
        Expression last = any(made, random);
        while (last.size() < size) {
            last = step(language, last, made, random);
            made.add(last);
        }
        return last;
    }

    private static Expression step(FormulaLanguage language, Expression last, List<Expression> made, Random random) {
        List<EntryFunction> functions = language.functions().stream().sorted().toList();
        List<Reduction> reductions = language.reductions().stream().sorted().toList();
        int kind = random.nextInt(10);
        Expression other = any(made, random);
        if (kind == 0 && !functions.isEmpty()) {
            return new Applied(any(functions, random), last);
        } else if (kind == 1) {
            return new Reduced(any(reductions, random), last);
        } else if (kind == 2) {
            return new Transposed(last);
        } else if (kind < 5 && last.shape().times(other.shape()).isPresent()) {
            return MatrixProduct.of(last, other);
        }
        return last.shape().beside(other.shape()).isPresent()
                ? Combined.of(any(List.of(Operation.values()), random), last, other)
                : new Transposed(last);
    }

    private static <T> T any(List<? extends T> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }
}
