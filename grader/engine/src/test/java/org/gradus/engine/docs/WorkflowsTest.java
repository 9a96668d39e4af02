package org.gradus.engine.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What runs on other people's machines, ours and the students'. */
class WorkflowsTest {

    private static final String GRADE = "submissions-template/.github/workflows/grade.yml";
    private static final String RELEASE = ".github/workflows/release.yml";
    private static final Pattern USES = Pattern.compile("\\buses: .*");

    @Test
    void everyActionIsPinnedByDigest() throws IOException {
        List<String> uses = new ArrayList<>();
        for (String folder : List.of(".github/workflows", "submissions-template/.github/workflows")) {
            try (Stream<Path> files = Files.list(Document.ROOT.resolve(folder))) {
                for (Path file : files.toList()) {
                    USES.matcher(Files.readString(file)).results().forEach(use -> uses.add(use.group()));
                }
            }
        }

        assertThat(uses)
                .hasSizeGreaterThan(5)
                .allSatisfy(use -> assertThat(use).matches("uses: [\\w/-]+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+"));
    }

    @Test
    void theReleaseHoldsWhatTheTemplateFetches() throws IOException {
        String grade = Files.readString(Document.ROOT.resolve(GRADE));
        String release = Files.readString(Document.ROOT.resolve(RELEASE));

        assertThat(grade).contains("/gradus/releases/download/v$GRADUS_VERSION/gradus.jar");
        assertThat(release)
                .contains("tags: ['v*']", "gh release create \"$GITHUB_REF_NAME\" ", " gradus.jar gradus.jar.sha256 ");
    }

    @Test
    void theTemplateFetchesTheVersionThatIsBuilt() throws IOException {
        String pom = Files.readString(Document.ROOT.resolve("pom.xml"));
        String version = pom.substring(pom.indexOf("<version>") + "<version>".length(), pom.indexOf("</version>"));

        assertThat(Files.readString(Document.ROOT.resolve(GRADE)))
                .contains("GRADUS_VERSION: ${{ vars.GRADUS_VERSION || '" + version + "' }}");
    }
}
