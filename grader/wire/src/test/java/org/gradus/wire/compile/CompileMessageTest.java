package org.gradus.wire.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class CompileMessageTest {

    @Test
    void nothingThatATerminalObeysIsLeftInAMessage() {
        CompileMessage message = new CompileMessage(
                1, new SourcePlace("A.java", 3, 1, "\tint\u202ex;"), "\u001b[31mred\nnext\ud800", "");

        assertThat(message.text()).isEqualTo("[31mred next\ufffd");
        assertThat(message.place().lineText()).isEqualTo(" int\ufffdx;");
        assertThat(message.sentence()).isEqualTo("A.java:3: [31mred next\ufffd");
    }

    @Test
    void longTextIsCutWithoutBreakingACharacter() {
        String text = "x".repeat(496) + "\ud83d\ude00".repeat(10);

        assertThat(new CompileMessage(1, SourcePlace.file("A.java"), text, "").text())
                .isEqualTo("x".repeat(496) + "...");
    }

    @Test
    void aRequestHoldsNoPathTwice() {
        SourceText source = new SourceText("A.java", "");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CompileRequest(17, List.of(source, source)))
                .withMessageContaining("A.java");
    }

    @Test
    void reservedPackagesAreMatchedByWholeSegments() {
        assertThat(List.of("org.gradus.layer.Layer", "org.ejml.X", "java.lang.String", "com.sun.X", "sun.misc.Unsafe"))
                .allMatch(ReservedPackages::containClass);
        assertThat(List.of("org.gradusx.X", "javafx.X", "Java", "sun", "com.sunny.X", "org.X", "my.java.X"))
                .noneMatch(ReservedPackages::containClass);
    }
}
