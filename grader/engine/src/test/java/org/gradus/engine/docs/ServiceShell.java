package org.gradus.engine.docs;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A machine of a service: its shell, and of all variables those that it sets. */
final class ServiceShell {

    private final Path scratch;
    private final List<String> shell;

    /**
     * A machine.
     *
     * @param scratch a folder that is there
     * @param shell the words before the name of a script
     */
    ServiceShell(Path scratch, String... shell) {
        this.scratch = scratch;
        this.shell = List.of(shell);
    }

    /** What a script said, on both of its streams, and how it ended. */
    record Said(int exitStatus, String text) {}

    /** Runs a script. */
    Said run(String script, Path folder, Map<String, String> variables) throws IOException, InterruptedException {
        Path file = Files.writeString(scratch.resolve("script.sh"), script);
        Path said = scratch.resolve("said.txt");
        ProcessBuilder process = new ProcessBuilder(Stream.concat(shell.stream(), Stream.of(file.toString()))
                        .toList())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(said.toFile());
        Map<String, String> environment = process.environment();
        // The walls need a folder that other users can look into.
        String cache = environment.getOrDefault(
                "XDG_CACHE_HOME", scratch.resolve("cache").toString());
        String path = Path.of(System.getProperty("java.home"), "bin") + File.pathSeparator + environment.get("PATH");
        environment.clear();
        environment.put("PATH", path);
        environment.put("HOME", scratch.toString());
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("XDG_CACHE_HOME", cache);
        environment.put("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        environment.putAll(variables);
        int status = process.start().waitFor();
        return new Said(status, Files.readString(said));
    }
}
