package org.gradus.engine.report.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gradus.engine.clean.Texts;

class FileNamesProperties {

    @Property(seed = "1", tries = 300)
    void everyNameIsAsciiValidOnWindowsAndUniqueWhateverTheCase(@ForAll("submissions") List<String> submissions) {
        Map<String, String> names = FileNames.of(submissions);

        assertThat(names.keySet()).containsExactlyInAnyOrderElementsOf(submissions);
        assertThat(names.values())
                .allSatisfy(name -> assertThat(name)
                        .matches("[A-Za-z0-9_-]([A-Za-z0-9._-]{0,98}[A-Za-z0-9_-])?")
                        .doesNotMatch("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?"));
        assertThat(names.values().stream().map(name -> name.toLowerCase(Locale.ROOT)))
                .doesNotHaveDuplicates();
    }

    @Property(seed = "2", tries = 100)
    void theOrderInWhichTheyComeChangesNoName(@ForAll("submissions") List<String> submissions) {
        List<String> reversed = new ArrayList<>(submissions);
        Collections.reverse(reversed);

        assertThat(FileNames.of(reversed)).isEqualTo(FileNames.of(submissions));
    }

    @Example
    void whatCanBeReadStaysReadable() {
        assertThat(FileNames.of(List.of("Müller, Jörg", "ada", "ADA", "../x", "con", "日本", "a.")))
                .containsEntry("Müller, Jörg", "Muller_Jorg")
                .containsEntry("ADA", "ADA")
                .containsEntry("ada", "ada-2")
                .containsEntry("../x", "x")
                .containsEntry("con", "submission_con")
                .containsEntry("日本", "submission_")
                .containsEntry("a.", "a");
    }

    @Provide
    Arbitrary<List<String>> submissions() {
        Arbitrary<String> similar =
                Arbitraries.of("ada", "Ada", "ADA", "ada-2", "ada.", "con", "CON", "nul.txt", "", "é", "e");
        return Arbitraries.oneOf(similar, Texts.any()).list().uniqueElements().ofMaxSize(8);
    }
}
