package org.gradus.engine.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradus.engine.cli.Options;
import org.gradus.engine.docs.Document.Block;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The set-ups of {@code docs/scale.md} ask for as many tasks as there are shards, by options that there are. */
class ScaleTest {

    private static final Document PAGE = Document.at("docs/scale.md");

    @Test
    void theSlurmArrayHasATaskForEachShard() {
        String script = block("file: grade-array.sh").text();

        assertThat(number("#SBATCH --array=1-(\\d+)", script)).isEqualTo(number("--shard auto/(\\d+)", script));
        assertThat(script).contains("--out \"shards/$SLURM_ARRAY_TASK_ID\"", "#SBATCH --requeue");
        assertKnown(script);
    }

    @Test
    void theIndexedJobHasAPodForEachShardAndGivesUpOnWrongUsageAlone() {
        JsonNode job = yaml(block("file: gradus-job.yaml").text());
        JsonNode container = job.at("/spec/template/spec/containers/0");
        String command = container.at("/args/0").asText();

        assertThat(job.at("/spec/completionMode").asText()).isEqualTo("Indexed");
        assertThat(job.at("/spec/completions").asInt()).isEqualTo(number("--shard auto/(\\d+)", command));
        assertThat(job.at("/spec/podFailurePolicy/rules/0/onExitCodes/values/0").asInt())
                .isEqualTo(2);
        assertThat(container.at("/command")).extracting(JsonNode::asText).containsExactly("sh", "-c");
        assertThat(command)
                .contains("--out \"/class/shards/$JOB_COMPLETION_INDEX\"")
                .doesNotContain("\n");
        assertThat(container.at("/volumeMounts/0/name").asText())
                .isEqualTo(job.at("/spec/template/spec/volumes/0/name").asText());
        assertKnown(command);
    }

    @Test
    void theImageHasTheJarAndTheAssignmentWhereTheJobLooksForThem() {
        String command = yaml(block("file: gradus-job.yaml").text())
                .at("/spec/template/spec/containers/0/args/0")
                .asText();
        String image = Document.at("docs/ci/Containerfile").text();

        assertThat(image).contains("COPY gradus.jar /opt/gradus/gradus.jar", "COPY assignment /opt/gradus/assignment");
        assertThat(command).contains("-jar /opt/gradus/gradus.jar", "--assignment /opt/gradus/assignment");
    }

    @Test
    void theLineOfGnuParallelHasANumberForEachShard() {
        String line = block("typed by .ci/slurm").text();

        assertThat(number("seq (\\d+) ", line)).isEqualTo(number("--shard \\{}/(\\d+)", line));
        assertThat(line).contains("--out shards/{}");
    }

    private static void assertKnown(String command) {
        assertThat(Pattern.compile("(?<= )--[a-z]+")
                        .matcher(command.substring(command.indexOf("java -jar")))
                        .results()
                        .map(option -> option.group())
                        .toList())
                .hasSize(4)
                .isSubsetOf(Options.of("batch"));
    }

    private static Block block(String note) {
        List<Block> found = PAGE.blocks().stream()
                .filter(block -> block.note().equals(note))
                .toList();
        assertThat(found).as(note).hasSize(1);
        return found.get(0);
    }

    private static int number(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return Integer.parseInt(matcher.group(1));
    }

    private static JsonNode yaml(String text) {
        Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        return new ObjectMapper().valueToTree(tree);
    }
}
