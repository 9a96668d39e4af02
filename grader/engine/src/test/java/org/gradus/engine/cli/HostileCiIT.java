package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gradus.engine.clean.Screens;
import org.gradus.engine.cli.Gradus.Finished;
import org.gradus.engine.report.ci.Classroom50ResultTest;
import org.gradus.engine.report.ci.Formats;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** Text of students gets in by every way there is, and every byte that a service takes is looked at. */
@Tag("walls")
class HostileCiIT {

    private static Path submission = Path.of("");

    @BeforeAll
    static void writeTheHostile() throws IOException {
        submission = HostileSubmission.in(Places.empty("hostile-ci"));
    }

    private static Finished grade(Gradus gradus, String service) throws IOException, InterruptedException {
        return gradus.finish("grade", submission, "-a", Places.ASSIGNMENT, "--ci=" + service);
    }

    @Test
    void gitHubObeysOurCommandsAlone() throws IOException, InterruptedException {
        Path summary = Places.fresh("hostile-summary.md");
        Finished graded = grade(new Gradus().with("GITHUB_STEP_SUMMARY", summary.toString()), "github");

        List<String> lines = graded.out().lines().toList();
        List<String> commands = Screens.commands(graded.out());
        String token = commands.get(0).substring("::stop-commands::".length());
        assertThat(lines.get(0)).isEqualTo("::stop-commands::" + token);
        assertThat(commands.get(1)).isEqualTo("::" + token + "::");
        assertThat(lines.subList(1, lines.indexOf("::" + token + "::"))).noneMatch(line -> line.contains(token));
        assertThat(commands.subList(2, commands.size())).isNotEmpty().allSatisfy(line -> {
            assertThat(line).startsWith("::error ");
            assertThat(Formats.annotation(line).properties().keySet()).isSubsetOf("file", "line", "title");
        });
        assertThat(graded.out()).contains("by-exception");
        assertThat(Screens.unseen(graded.out())).isEmpty();
        assertThat(Screens.commands(graded.err())).isEmpty();
        String page = Files.readString(summary);
        assertThat(page).contains("by");
        assertThat(Screens.unseen(page)).isEmpty();
    }

    @Test
    void gitLabReadsOurTestsAndIssuesAlone() throws Exception {
        Path folder = Places.empty("hostile-gitlab");
        Finished graded = grade(new Gradus().in(folder), "gitlab");

        String xml = Files.readString(folder.resolve("gradus-junit.xml"));
        Document tests = Formats.junit(xml);
        assertThat(tests.getElementsByTagName("testsuite").getLength()).isEqualTo(6);
        assertThat(xml).contains("by-exception", "by-frame");
        assertThat(Screens.unseen(xml)).isEmpty();
        byte[] json = Files.readAllBytes(folder.resolve("gradus-quality.json"));
        assertThat(Formats.problemsOfQuality(json)).isEmpty();
        assertThat(strings(new ObjectMapper().readTree(json)))
                .anyMatch(text -> text.contains("by-"))
                .allSatisfy(text -> assertThat(Screens.unseen(text)).isEmpty())
                .noneMatch(text -> text.contains("\n"));
        assertThat(Screens.commands(graded.out() + graded.err())).isEmpty();
    }

    @Test
    void classroom50ReadsOurResultAlone() throws IOException, InterruptedException {
        Path folder = Places.empty("hostile-classroom50");
        Gradus gradus = new Gradus().in(folder);
        for (Map.Entry<String, String> variable : Classroom50ResultTest.ENVIRONMENT.entrySet()) {
            gradus.with(variable.getKey(), variable.getValue());
        }
        grade(gradus, "classroom50");

        byte[] json = Files.readAllBytes(folder.resolve("result.json"));
        assertThat(Formats.problemsOfClassroom50(json)).isEmpty();
        assertThat(new String(json, StandardCharsets.UTF_8)).contains("by-exception");
        assertThat(Screens.unseen(new String(json, StandardCharsets.UTF_8))).isEmpty();
        assertThat(strings(new ObjectMapper().readTree(json)))
                .allSatisfy(text -> assertThat(Screens.unseen(text)).isEmpty());
        assertThat(Screens.unseen(Files.readString(folder.resolve("release-body.md"))))
                .isEmpty();
    }

    private static List<String> strings(JsonNode tree) {
        List<String> strings = new ArrayList<>();
        if (tree.isTextual()) {
            strings.add(tree.asText());
        }
        tree.forEach(child -> strings.addAll(strings(child)));
        return strings;
    }
}
