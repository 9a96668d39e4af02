package org.gradus.mutator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gradus.mutator.Edit.Operator;
import org.junit.jupiter.api.Test;

class MutableSourceTest {

    private static final String TEXT = """
            class Sum {
                double of(double[] a) {
                    double sum = 0;
                    for (int i = 0; i < a.length; i++) {
                        sum += a[i];
                    }
                    return sum;
                }
            }
            """;

    private final MutableSource source = new MutableSource("Sum", TEXT);

    @Test
    void everyEditChangesOnePlaceAndNothingElse() {
        assertThat(source.edits()).hasSizeGreaterThan(8).allSatisfy(edit -> {
            String changed = source.changed(edit);
            assertThat(changed)
                    .isNotEqualTo(TEXT)
                    .startsWith(TEXT.substring(0, edit.start()))
                    .endsWith(TEXT.substring(edit.end()));
        });
        assertThat(source.edits().stream().map(source::changed)).doesNotHaveDuplicates();
    }

    @Test
    void aSlipIsShownByTheLineThatItStandsIn() {
        Edit minus = source.edits().stream()
                .filter(edit -> edit.operator() == Operator.ARITHMETIC)
                .filter(edit -> source.after(edit).contains("-="))
                .findFirst()
                .orElseThrow();

        assertThat(source.line(minus)).isEqualTo(5);
        assertThat(source.before(minus).strip()).isEqualTo("sum += a[i];");
        assertThat(source.after(minus).strip()).isEqualTo("sum -= a[i];");
        assertThat(source.change(minus)).isEqualTo("sum += a[i] -> sum -= a[i]");
    }

    @Test
    void whatTakesAnotherPlaceIsStillOneThing() {
        MutableSource sums = new MutableSource("Sums", """
                class Sums {
                    double of(double a, double b) {
                        return a + b - 2 * Math.sqrt(a * b - a);
                    }
                }
                """);

        assertThat(sums.edits())
                .extracting(sums::change)
                .contains(
                        "a + b - 2 * Math.sqrt(a * b - a) -> 2 * Math.sqrt(a * b - a) - (a + b)",
                        "a * b - a -> a - a * b",
                        "Math.sqrt(a * b - a) -> (a * b - a)");
    }

    @Test
    void whatIsToStandInEveryLoopDoesAndTheEditToo() {
        for (Edit edit : source.edits()) {
            String changed = source.changed(edit, "burn();");
            assertThat(changed.replace(" burn(); ", "")).isEqualTo(source.changed(edit));
        }
        List<String> loops = source.edits().stream()
                .map(edit -> source.changed(edit, "burn();"))
                .filter(text -> text.contains("{ burn(); "))
                .toList();
        assertThat(loops).hasSizeGreaterThan(8);
    }
}
