package org.gradus.engine.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every integration test runs in some script that a workflow calls: none is left out by its tags alone. */
class ScriptsTest {

    private static final Path WORKFLOWS = Document.ROOT.resolve(".github/workflows");
    private static final Path SCRIPTS = Document.ROOT.resolve(".ci");
    private static final String EVERY_BUILD = "run";

    @Test
    void everyIntegrationTestRunsInAScriptThatAWorkflowCalls() throws IOException {
        List<TaggedTest> tests = TaggedTest.all();

        assertThat(tests).hasSizeGreaterThan(200);
        assertThat(leftOut(tests, selections(calledBy("ci.yml", "slow.yml")))).isEmpty();
    }

    @Test
    void everyOtherTestThatTheBuildLeavesOutIsOneOfTheZoos() throws IOException {
        String pom = Document.at("pom.xml").text();
        assertThat(pom).contains("<units.excluded>zoo</units.excluded>");

        assertThat(TestSelection.unitsOfProfile("zoo"))
                .containsAll(TaggedTest.taggedUnits("zoo"))
                .hasSizeGreaterThan(TaggedTest.taggedUnits("zoo").size());
    }

    @Test
    void whatNoScriptRunsIsNoticed() throws IOException {
        Set<String> fewer = calledBy("ci.yml", "slow.yml");
        fewer.remove("services");

        assertThat(leftOut(TaggedTest.all(), selections(fewer)))
                .isNotEmpty()
                .allSatisfy(test -> assertThat(test.tags()).containsExactly("services"));
        assertThat(leftOut(
                        List.of(new TaggedTest("SomeIT", "someTest", Set.of("long", "new"))),
                        selections(calledBy("ci.yml", "slow.yml"))))
                .hasSize(1);
    }

    @Test
    void aReleaseIsTestedByAllThatAPushIs() throws IOException {
        assertThat(calledBy("release.yml")).isEqualTo(calledBy("ci.yml")).contains(EVERY_BUILD);
    }

    @Test
    void everyScriptOfAWorkflowIsThereAndIsExplained() throws IOException {
        Document page = Document.at("docs/CONTRIBUTING.md");
        for (String script : calledBy("ci.yml", "slow.yml")) {
            assertThat(SCRIPTS.resolve(script)).isExecutable();
            assertThat(page.text()).contains("| `.ci/" + script + "` |");
        }
    }

    private static List<TaggedTest> leftOut(List<TaggedTest> tests, List<TestSelection> selections) {
        return tests.stream()
                .filter(test -> selections.stream().noneMatch(selection -> selection.runs(test)))
                .toList();
    }

    /** What the scripts select: the plain build, and the profiles that a script names. */
    private static List<TestSelection> selections(Set<String> scripts) throws IOException {
        List<TestSelection> selections = new ArrayList<>();
        for (String script : scripts) {
            String text = Files.readString(SCRIPTS.resolve(script));
            if (script.equals(EVERY_BUILD)) {
                assertThat(text).contains("command=\"mvn -B verify\"");
                selections.add(TestSelection.ofEveryBuild());
            } else if (Pattern.compile("/its\"? " + script + "\\b|-P" + script + " .* verify\\b")
                    .matcher(text)
                    .find()) {
                selections.add(TestSelection.ofProfile(script));
            }
        }
        return selections;
    }

    /** The names of the scripts that the jobs of workflows run. */
    private static Set<String> calledBy(String... workflows) throws IOException {
        Set<String> scripts = new TreeSet<>();
        for (String workflow : workflows) {
            JsonNode job = ServiceFile.read(WORKFLOWS.resolve(workflow)).at("/jobs/tests");
            assertThat(job.path("steps"))
                    .anyMatch(step -> step.path("run").asText().endsWith(".ci/${{ matrix.script }}"));
            job.at("/strategy/matrix/script").forEach(script -> scripts.add(script.asText()));
        }
        return scripts;
    }
}
