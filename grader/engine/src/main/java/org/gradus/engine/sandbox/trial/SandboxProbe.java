package org.gradus.engine.sandbox.trial;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gradus.engine.sandbox.HostProgram;
import org.gradus.engine.sandbox.JvmLimits;
import org.gradus.engine.sandbox.JvmOptions;
import org.gradus.engine.sandbox.Program;
import org.gradus.engine.sandbox.Sandbox;
import org.gradus.engine.sandbox.UnavailableException;
import org.gradus.engine.sandbox.jars.InnerJars;
import org.gradus.engine.sandbox.process.ContainedProcess;
import org.gradus.engine.sandbox.process.TimeLimit;
import org.gradus.engine.sandbox.process.Watchdog;

/** Runs a probe of our own inside a sandbox, which tries what the sandbox promises to stop. */
public final class SandboxProbe {

    private static final TimeLimit TIME = new TimeLimit(Duration.ofSeconds(20), Duration.ofSeconds(40));
    private static final JvmLimits LIMITS = new JvmLimits(64, 64, 16, 64, 64);
    private static final int MANY_THREADS = 1000;
    private static final int MUCH_MEMORY = 8192;

    private final Sandbox sandbox;
    private final InnerJars jars;

    public SandboxProbe(Sandbox sandbox, InnerJars jars) {
        this.sandbox = sandbox;
        this.jars = jars;
    }

    /**
     * Whether programs come up in it, and cannot read what is the judge's alone.
     *
     * @throws UnavailableException if they do not, or can
     */
    public void requireThatItWorks() throws UnavailableException {
        PromiseResult files = of(List.of(Promise.FILES_HIDDEN)).get(Promise.FILES_HIDDEN);
        if (files != PromiseResult.HELD) {
            throw new UnavailableException("it does not hide files");
        }
    }

    /**
     * Tries all promises that the probe can try alone.
     *
     * @throws UnavailableException if it does not even come up
     */
    public Map<Promise, PromiseResult> ofAll() throws UnavailableException {
        List<Promise> promises = new ArrayList<>(List.of(Promise.values()));
        promises.removeIf(promise -> promise.attempt().isEmpty());
        return of(promises);
    }

    private Map<Promise, PromiseResult> of(List<Promise> promises) throws UnavailableException {
        String mark = "gradus-" + UUID.randomUUID();
        Process bystander = bystander();
        try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Path folder = Files.createTempDirectory("gradus-trial-");
            Path secret = Files.writeString(folder.resolve("secret"), "of the judge");
            try {
                List<String> arguments = promises.stream()
                        .map(promise -> promise.attempt() + "=" + aim(promise, secret, door, bystander, mark))
                        .toList();
                Map<Promise, PromiseResult> findings = ask(arguments, promises);
                findings.computeIfPresent(
                        Promise.DESCENDANTS_KILLED,
                        (promise, found) -> found == PromiseResult.HELD ? found : Marked.areGone(mark));
                return findings;
            } finally {
                Files.deleteIfExists(secret);
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new UnavailableException("it cannot be tried: " + e);
        } finally {
            bystander.destroyForcibly();
        }
    }

    /** Somebody else's process. */
    private static Process bystander() throws UnavailableException {
        try {
            return new ProcessBuilder("sleep", "60").start();
        } catch (IOException e) {
            throw new UnavailableException("it cannot be tried: " + e);
        }
    }

    private static String aim(Promise promise, Path secret, ServerSocket door, Process bystander, String mark) {
        return switch (promise) {
            case FILES_HIDDEN -> secret.toString();
            case NOTHING_WRITTEN -> System.getProperty("java.io.tmpdir");
            case NETWORK_CUT -> String.valueOf(door.getLocalPort());
            case THREADS_LIMITED -> String.valueOf(MANY_THREADS);
            case MEMORY_LIMITED -> String.valueOf(MUCH_MEMORY);
            case DESCENDANTS_KILLED -> mark;
            case OTHERS_UNTOUCHED -> String.valueOf(bystander.pid());
            case NO_LOCKS ->
                Path.of(System.getProperty("java.home"), "lib", "modules").toString();
            case NO_PROCESSES, DIES_WITH_JUDGE -> "";
        };
    }

    private Map<Promise, PromiseResult> ask(List<String> arguments, List<Promise> promises)
            throws IOException, UnavailableException {
        Map<Promise, PromiseResult> findings = new EnumMap<>(Promise.class);
        String said;
        try (Watchdog watchdog = new Watchdog();
                ContainedProcess probe = start(sandbox, jars, arguments);
                Watchdog.Watch watch = watchdog.watch(probe, TIME);
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(probe.replies(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.split(" ", 3);
                promises.stream()
                        .filter(promise -> promise.attempt().equals(words[0]) && words.length > 1)
                        .forEach(promise -> findings.put(
                                promise, words[1].equals("held") ? PromiseResult.HELD : PromiseResult.BROKEN));
            }
            probe.exitCode();
            said = watch.expired() ? "it did not finish in time" : probe.said().strip();
        }
        if (findings.isEmpty()) {
            throw new UnavailableException(
                    "it does not start" + (said.isEmpty() ? "" : ": " + firstLine(said)) + whatMayBar());
        }
        return findings;
    }

    /** Root's sandboxes run as other users, so that what only root may enter is closed to them. */
    private String whatMayBar() throws IOException {
        if (!HostProgram.isRoot()) {
            return "";
        }
        return jars.folderThatOthersCannotEnter()
                .map(
                        folder -> ". The programs of the sandbox run as another user, who cannot enter " + folder
                                + ": let everybody (chmod a+x), or name another folder with the environment variable XDG_CACHE_HOME")
                .orElse("");
    }

    private static String firstLine(String said) {
        return said.lines().findFirst().orElse("");
    }

    /** Starts the probe. */
    static ContainedProcess start(Sandbox sandbox, InnerJars jars, List<String> arguments) {
        return sandbox.start(new Program(
                "org.gradus.worker.EscapeAttempts",
                jars.workerClassPath(),
                JvmOptions.of(LIMITS, "-Xss1m"),
                arguments,
                LIMITS.resources()));
    }
}
