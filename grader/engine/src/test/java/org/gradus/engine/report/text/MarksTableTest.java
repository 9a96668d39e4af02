package org.gradus.engine.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.gradus.engine.report.Submissions;
import org.gradus.engine.report.model.Graded;
import org.gradus.engine.report.model.Standing;
import org.junit.jupiter.api.Test;

class MarksTableTest {

    @Test
    void namesStandToTheLeftAndNumbersToTheRight() {
        Graded right = Submissions.graded("ada", Submissions.allRight());
        Graded wrong = Submissions.graded("grace", Submissions.allRight().failed("Dense", "gradients.W", "wrong"));

        assertThat(table(right, wrong, Submissions.refused("kim"))).isEqualTo("""
                submission  status   Dense  Loss  points  percent
                ada         graded    15.0     5    20.0   100.00
                grace       graded     8.5     5    13.5    67.50
                kim         refused      -     -       -        -""");
    }

    @Test
    void ideographsTakeTwoColumnsAndAccentsNone() {
        assertThat(table(
                        Submissions.refused("\u6f22\u5b57"),
                        Submissions.refused("e\u0301a"),
                        Submissions.refused("\uff21b"),
                        Submissions.refused("\uff76b"),
                        Submissions.refused("\ud83d\ude00 x")))
                .isEqualTo("""
                submission  status   Dense  Loss  points  percent
                \u6f22\u5b57        refused      -     -       -        -
                e\u0301a          refused      -     -       -        -
                \uff21b         refused      -     -       -        -
                \uff76b          refused      -     -       -        -
                \ud83d\ude00 x        refused      -     -       -        -""");
    }

    @Test
    void wideNamesLineUpHoweverTheyAreStored() {
        assertThat(table(
                        Submissions.refused("\u5c71\u7530\u3000\u592a\u90ce"),
                        Submissions.refused("\ud55c\uae00"),
                        Submissions.refused("\u1112\u1161\u11ab\u1100\u1173\u11af"),
                        Submissions.refused("\u2705\u3001")))
                .isEqualTo("""
                submission  status   Dense  Loss  points  percent
                \u5c71\u7530\u3000\u592a\u90ce  refused      -     -       -        -
                \ud55c\uae00        refused      -     -       -        -
                \u1112\u1161\u11ab\u1100\u1173\u11af        refused      -     -       -        -
                \u2705\u3001        refused      -     -       -        -""");
    }

    @Test
    void aLongNameIsCutAndAllColumnsStayInPlace() {
        assertThat(table(Submissions.refused("\u6f22".repeat(90)), Submissions.refused("::error::x"))
                        .lines())
                .containsExactly(
                        "submission" + " ".repeat(51) + "status   Dense  Loss  points  percent",
                        "\u6f22".repeat(28) + "...  refused      -     -       -        -",
                        "\\::error::x" + " ".repeat(50) + "refused      -     -       -        -");
    }

    @Test
    void aNameCannotColourTheTerminalNorAddARow() {
        assertThat(table(Submissions.refused("a\u001b[2J\nada  graded")))
                .hasLineCount(2)
                .doesNotContain("\u001b");
    }

    private static String table(Graded... submissions) {
        return MarksTable.of(
                Submissions.ASSIGNMENT,
                Arrays.stream(submissions)
                        .map(graded -> Standing.of(Submissions.ASSIGNMENT, graded))
                        .toList());
    }
}
