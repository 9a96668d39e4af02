package org.gradus.engine.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContractSourceTest {

    private static final Path TEMPLATE =
            Path.of(System.getProperty("gradus.root"), "submissions-template/src/main/java/org/gradus/layer");

    @ParameterizedTest
    @ValueSource(strings = {"Layer.java", "Loss.java"})
    void whatTheTemplateGivesIsUnchangedUntilAWordOfItIs(String name) throws IOException {
        String text = Files.readString(TEMPLATE.resolve(name));

        assertThat(ContractSource.isUnchanged(text)).isTrue();
        assertThat(ContractSource.isUnchanged(text.replace("\n", "\r\n"))).isTrue();
        assertThat(ContractSource.isUnchanged(text.replace("SimpleMatrix", "DMatrixRMaj")))
                .isFalse();
        assertThat(ContractSource.isUnchanged("")).isFalse();
    }
}
