package org.gradus.engine.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A job of a workflow, its lines run as GitHub's runner runs them; what it uses of others is taken as done. */
final class GitHubJob {

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{ (.*?) }}");

    private final JsonNode job;
    private final Map<String, String> context = new TreeMap<>();

    private GitHubJob(JsonNode job) {
        this.job = job;
        context.put("cancelled()", "false");
    }

    /**
     * What came of it.
     *
     * @param kept the paths of the artifacts that were kept
     */
    record Finished(int exitStatus, String log, String summary, List<String> kept) {}

    /** Reads a workflow that has one job. */
    static GitHubJob of(Path workflow) throws IOException {
        return new GitHubJob(ServiceFile.read(workflow).path("jobs").path("grade"));
    }

    /** Something that the service knows: {@code vars.GRADUS_URL}, {@code github.event.repository.private}. */
    GitHubJob knowing(String name, String value) {
        context.put(name, value);
        return this;
    }

    /** Runs it in a checkout. */
    Finished run(Path checkout, Path scratch, Map<String, String> more) throws IOException, InterruptedException {
        Path temp = Files.createDirectories(scratch.resolve("temp"));
        Path summary = scratch.resolve("summary.md");
        context.put("runner.temp", temp.toString());
        Map<String, String> variables = new LinkedHashMap<>(more);
        variables.put("CI", "true");
        variables.put("GITHUB_ACTIONS", "true");
        variables.put("GITHUB_REPOSITORY", "course/layers-ada");
        variables.put("GITHUB_REPOSITORY_OWNER", "course");
        variables.put("GITHUB_STEP_SUMMARY", summary.toString());
        variables.put("GITHUB_WORKSPACE", checkout.toString());
        variables.put("RUNNER_TEMP", temp.toString());
        job.path("env").properties().forEach(variable -> {
            String value = evaluated(variable.getValue().asText());
            variables.put(variable.getKey(), value);
            context.put("env." + variable.getKey(), value);
        });
        ServiceShell.Said said = steps(checkout, new ServiceShell(scratch, "bash", "-e"), variables);
        return new Finished(
                said.exitStatus(), said.text(), Files.exists(summary) ? Files.readString(summary) : "", kept());
    }

    /** One after the other, until one fails. */
    private ServiceShell.Said steps(Path checkout, ServiceShell shell, Map<String, String> variables)
            throws IOException, InterruptedException {
        StringBuilder log = new StringBuilder();
        for (JsonNode step : job.path("steps")) {
            if (step.has("run")) {
                Path folder = checkout.resolve(
                        evaluated(step.path("working-directory").asText(".")));
                ServiceShell.Said said = shell.run(evaluated(step.path("run").asText()), folder, variables);
                log.append(said.text());
                if (said.exitStatus() != 0) {
                    return new ServiceShell.Said(said.exitStatus(), log.toString());
                }
            }
        }
        return new ServiceShell.Said(0, log.toString());
    }

    /** By steps that say themselves when they run. */
    private List<String> kept() {
        List<String> kept = new ArrayList<>();
        for (JsonNode step : job.path("steps")) {
            boolean keeps = step.path("uses").asText().startsWith("actions/upload-artifact@");
            if (keeps && evaluated(step.path("if").asText()).equals("true")) {
                kept.add(evaluated(step.path("with").path("path").asText()));
            }
        }
        return List.copyOf(kept);
    }

    private String evaluated(String text) {
        Matcher matcher = EXPRESSION.matcher(text);
        return matcher.replaceAll(match -> Matcher.quoteReplacement(value(match.group(1))));
    }

    /** Of the language of expressions what our workflows use of it. */
    private String value(String expression) {
        String last = "";
        for (String operand : expression.split(" \\|\\| ", -1)) {
            last = conjunction(operand);
            if (isTrue(last)) {
                return last;
            }
        }
        return last;
    }

    private String conjunction(String expression) {
        String last = "";
        for (String operand : expression.split(" && ", -1)) {
            last = comparison(operand);
            if (!isTrue(last)) {
                return last;
            }
        }
        return last;
    }

    private String comparison(String expression) {
        String[] sides = expression.split(" == ", -1);
        return sides.length == 2 ? String.valueOf(term(sides[0]).equals(term(sides[1]))) : term(expression);
    }

    private String term(String expression) {
        if (expression.startsWith("!")) {
            return String.valueOf(!isTrue(term(expression.substring(1))));
        }
        return expression.startsWith("'")
                ? expression.substring(1, expression.length() - 1)
                : context.getOrDefault(expression, "");
    }

    private static boolean isTrue(String value) {
        return !value.isEmpty() && !value.equals("false");
    }
}
