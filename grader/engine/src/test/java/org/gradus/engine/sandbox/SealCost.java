package org.gradus.engine.sandbox;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradus.engine.sandbox.wall.SealTools;
import org.gradus.engine.sandbox.wall.SealedCommand;
import org.gradus.engine.sandbox.wall.Surroundings;
import org.gradus.engine.sandbox.wall.UserIds;
import org.gradus.engine.sandbox.wall.UserIds.Taken;

/** What the seal costs: CPU time of a JVM that starts and ends, with and without it in turn, children of this process all counted. */
public final class SealCost {

    private static final int ROUNDS = 100;
    private static final double MILLIS_PER_TICK = 10;

    /** In {@code /proc/self/stat}, behind the name: user and system time of children that were waited for. */
    private static final int USER_TIME_OF_CHILDREN = 13;

    private SealCost() {}

    /** Prints a line. */
    public static void main(String[] args) throws Exception {
        List<String> plain = new ArrayList<>(List.of(Jdk.current().java().toString()));
        plain.addAll(JvmOptions.of(JvmLimits.ofCompiler(64)));
        plain.add("-version");
        SealedCommand command = new SealedCommand(
                SealTools.ofThisMachine(),
                Surroundings.ofThisMachine(),
                ProcessHandle.current().pid());
        Program program = new Program(
                "", List.of(), List.of(), List.of(), JvmLimits.ofCompiler(64).resources());
        Optional<Taken> user =
                HostProgram.isRoot() ? Optional.of(UserIds.ofThisMachine().take()) : Optional.empty();
        List<String> behind = command.seal(program, user.map(Taken::id), user.isPresent() ? 0 : 1000)
                .words(plain);
        cost(plain);
        cost(behind);
        double bare = 0;
        double sealed = 0;
        for (int i = 0; i < ROUNDS; i++) {
            bare += cost(plain);
            sealed += cost(behind);
        }
        user.ifPresent(Taken::close);
        System.out.printf(
                "a JVM that starts and ends: %.1f ms of CPU, behind the seal %.1f ms: %.1f ms more, ratio %.2f%n",
                bare / ROUNDS, sealed / ROUNDS, (sealed - bare) / ROUNDS, sealed / bare);
    }

    private static double cost(List<String> words) throws IOException, InterruptedException {
        double before = childrensMillis();
        ProcessBuilder builder =
                new ProcessBuilder(words).redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD);
        builder.environment().clear();
        if (builder.start().waitFor() != 0) {
            throw new IllegalStateException("it does not start: " + words);
        }
        return childrensMillis() - before;
    }

    private static double childrensMillis() throws IOException {
        String stat = Files.readString(Path.of("/proc/self/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return Stream.of(fields[USER_TIME_OF_CHILDREN], fields[USER_TIME_OF_CHILDREN + 1])
                        .mapToDouble(Double::parseDouble)
                        .sum()
                * MILLIS_PER_TICK;
    }
}
