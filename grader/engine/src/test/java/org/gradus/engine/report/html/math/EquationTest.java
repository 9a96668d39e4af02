package org.gradus.engine.report.html.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gradus.engine.diagnose.library.ConductMisconceptions;
import org.gradus.engine.diagnose.library.KindMisconceptions;
import org.gradus.engine.diagnose.library.MisconceptionLibrary;
import org.gradus.engine.protocol.Protocol;
import org.gradus.engine.report.html.math.MathNode.Fraction;
import org.gradus.engine.report.html.math.MathNode.Indexed;
import org.gradus.engine.report.html.math.MathNode.Leaf;
import org.gradus.engine.report.html.math.MathNode.Power;
import org.gradus.engine.report.html.math.MathNode.Row;
import org.gradus.reference.catalogue.Catalogue;
import org.gradus.wire.Contract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EquationTest {

    /** As it is set, with what is above and below a line, or raised, in braces. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            y = W x + b                                  | y = W x + b
            dL/dx = W^T dL/dy                            | {dL / dx} = W^{T} {dL / dy}
            dL/dz = dL/da * a (1 - a)                    | {dL / dz} = {dL / da} · a ( 1 − a )
            dL/dz = dL/da a (1 - a)                      | {dL / dz} = {dL / da} a ( 1 − a )
            dW = dY x^T / batch                          | dW = {dY x^{T} / batch}
            a = 1 / (1 + e^-z)                           | a = {1 / 1 + e^{− z}}
            dL/dx = dL/dy where x > 0, else 0            | {dL / dx} = {dL / dy} 'where' x > 0 , 'else' 0
            L = -1/batch sum (y log a + (1 - y) log(1 - a)) | L = − {1 / batch} ∑ ( y log a + ( 1 − y ) log ( 1 − a ) )
            dL/da = 1/batch ((1 - y) / (1 - a) - y / a)  | {dL / da} = {1 / batch} ( {1 − y / 1 − a} − {y / a} )
            p = e^z / sum e^z in each column             | p = {e^{z} / ∑ e^{z}} 'in each column'
            log p = z - m - log sum e^(z - m)            | log p = z − m − log ∑ e^{z − m}
            y = (1 - e^-2x) / (1 + e^-2x) where x >= 0   | y = {1 − e^{− 2 x} / 1 + e^{− 2 x}} 'where' x ≥ 0
            c = factor / batch, or factor / (outputs batch) for the mean over the outputs | c = {factor / batch} , 'or' {factor / outputs batch} 'for the mean over the outputs'
            dL/db = sum of dL/dy over the samples, its row sums | {dL / db} = 'sum of' {dL / dy} 'over the samples' , 'its row sums'
            L = c sum (a - y)^2                          | L = c ∑ ( a − y )^{2}
            dL/dh0 = Wh^T dz of the first step           | {dL / dh_{0}} = Wh^{T} dz 'of the first step'
            a = m / (1 - beta1^t)                        | a = {m / 1 − beta_{1}^{t}}
            h = p where p is h0 in the first             | h = p 'where' p 'is' h_{0} 'in the first'
            """)
    void isSetAsItIsMeant(String text, String set) {
        assertThat(Equation.of(text).map(EquationTest::plain)).contains(set);
    }

    static List<String> formulaeOfTheLibrary() {
        TreeSet<String> formulae = new TreeSet<>();
        Catalogue catalogue = Catalogue.standard();
        for (Contract contract : Contract.values()) {
            Protocol protocol = Protocol.of(contract);
            for (String name : protocol.references(catalogue)) {
                protocol.reference(catalogue, name)
                        .flatMap(reference -> MisconceptionLibrary.standard().about(name, reference))
                        .ifPresent(known -> formulae.addAll(formulae(known)));
            }
        }
        ConductMisconceptions.all().forEach(one -> formulae.add(one.formula()));
        return List.copyOf(formulae);
    }

    private static List<String> formulae(KindMisconceptions known) {
        List<String> formulae = new ArrayList<>();
        known.quantities().forEach(quantity -> formulae.add(quantity.formula()));
        Stream.of(known.hypotheses(), known.atExtremes())
                .flatMap(List::stream)
                .forEach(one -> formulae.add(one.misconception().formula()));
        return formulae;
    }

    /** Nothing is left out, and nothing left over: every sign and word of it is set, and every bracket closed. */
    @ParameterizedTest
    @MethodSource("formulaeOfTheLibrary")
    void everyFormulaOfTheLibraryIsSetAsAWhole(String text) {
        Equation.of(text)
                .ifPresentOrElse(
                        node -> assertThat(letters(leaves(node))).isEqualTo(letters(text)),
                        () -> assertThat(text).doesNotContain(" = "));
    }

    @Test
    void mostFormulaeOfTheLibraryAreEquationsAndTheRulesOfConductAreSentences() {
        assertThat(formulaeOfTheLibrary())
                .hasSizeGreaterThan(20)
                .filteredOn(text -> Equation.of(text).isEmpty())
                .containsExactlyInAnyOrderElementsOf(ConductMisconceptions.all().stream()
                        .map(misconception -> misconception.formula())
                        .toList());
    }

    /** Whatever a library will say one day. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a =",
                "a = )",
                "a = (",
                "a = /",
                "a = b /",
                "a = ^",
                "a = b^",
                "a = b^-",
                "a = b/",
                "a = * *",
                "a = ((b)",
                "a = b)) c",
                "a = softmax(Q K^T / sqrt(d)) V",
                "x_hat = (x - mean) / sqrt(var + eps)",
                "a = {b}",
                "a = |b|.",
                "a = b^)",
                "a = /)"
            })
    void nothingTypedIsLostOrTooMuch(String text) {
        String leaves = Equation.of(text + " = x").map(EquationTest::leaves).orElse("");

        assertThat(letters(leaves)).isEqualTo(letters(text + "=x"));
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}∑]", "").replace("sum", "∑").replace("sigma", "σ");
    }

    private static String leaves(MathNode node) {
        return plain(node).replaceAll("[{}]", "");
    }

    private static String plain(MathNode node) {
        if (node instanceof Fraction fraction) {
            return "{" + plain(fraction.over()) + " / " + plain(fraction.under()) + "}";
        } else if (node instanceof Power power) {
            return plain(power.base()) + "^{" + plain(power.exponent()) + "}";
        } else if (node instanceof Indexed indexed) {
            return plain(indexed.base()) + "_{" + plain(indexed.index()) + "}";
        } else if (node instanceof Row row) {
            List<String> pieces = row.pieces().stream().map(EquationTest::plain).toList();
            return String.join(isDifferential(row) ? "" : " ", pieces);
        }
        Leaf leaf = (Leaf) node;
        return leaf.kind() == MathNode.Kind.WORDS ? "'" + leaf.text().replace("\u00a0", "") + "'" : leaf.text();
    }

    private static boolean isDifferential(Row row) {
        return row.pieces().size() == 2 && row.pieces().get(0).equals(new Leaf(MathNode.Kind.NAME, "d"));
    }
}
