package org.gradus.engine.docs;

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
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A job of a workflow, its lines run as GitHub's runner runs them; what it uses of others is taken as done. */
final class GitHubJob {

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{ (.*?) }}");

    private final Map<?, ?> job;
    private final Map<String, String> context = new TreeMap<>();

    private GitHubJob(Map<?, ?> job) {
        this.job = job;
        context.put("cancelled()", "false");
    }

    /**
     * What came of it.
     *
     * @param kept the names of the artifacts that were kept
     */
    record Finished(int exitStatus, String log, String summary, List<String> kept) {}

    /** Reads a workflow that has one job. */
    static GitHubJob of(Path workflow) throws IOException {
        Map<?, ?> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(workflow));
        return new GitHubJob(
                (Map<?, ?>) ((Map<?, ?>) file.get("jobs")).values().iterator().next());
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
        ((Map<?, ?>) job.get("env")).forEach((name, value) -> {
            String evaluated = evaluated(value.toString());
            variables.put(name.toString(), evaluated);
            context.put("env." + name, evaluated);
        });
        ServiceShell shell = new ServiceShell(scratch, "bash", "-e");
        StringBuilder log = new StringBuilder();
        List<String> kept = new ArrayList<>();
        int status = 0;
        for (Object one : (List<?>) job.get("steps")) {
            Map<?, ?> step = (Map<?, ?>) one;
            String condition = step.containsKey("if") ? evaluated(step.get("if").toString()) : "success";
            if (step.containsKey("run") && status == 0) {
                Object folder = step.get("working-directory");
                ServiceShell.Said said = shell.run(
                        evaluated(step.get("run").toString()),
                        folder == null ? checkout : Path.of(evaluated(folder.toString())),
                        variables);
                log.append(said.text());
                status = said.exitStatus();
            } else if (step.get("uses") instanceof String action
                    && action.startsWith("actions/upload-artifact@")
                    && condition.equals("true")) {
                kept.add(evaluated(((Map<?, ?>) step.get("with")).get("path").toString()));
            }
        }
        return new Finished(
                status, log.toString(), Files.exists(summary) ? Files.readString(summary) : "", List.copyOf(kept));
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
