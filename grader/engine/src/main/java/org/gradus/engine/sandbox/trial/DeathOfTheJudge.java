package org.gradus.engine.sandbox.trial;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.gradus.engine.sandbox.Sandbox;
import org.gradus.engine.sandbox.UnavailableException;
import org.gradus.engine.sandbox.jars.InnerJars;
import org.gradus.engine.sandbox.process.ContainedProcess;

/** Starts another judge with a process in its sandbox, kills that judge, and looks whether the process outlives it. */
public final class DeathOfTheJudge {

    private DeathOfTheJudge() {}

    /** Tries it in one of the sandboxes. */
    public static PromiseResult in(SandboxChoice choice, Path cache) throws UnavailableException {
        String mark = "gradus-" + UUID.randomUUID();
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                DeathOfTheJudge.class.getName(),
                choice.name(),
                cache.toString(),
                mark);
        try {
            Process judge =
                    new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
            try {
                if (judge.getInputStream().read() < 0) {
                    throw new UnavailableException("it does not start");
                }
            } finally {
                judge.destroyForcibly();
            }
            return Marked.areGone(mark);
        } catch (IOException e) {
            throw new UnavailableException("it cannot be tried: " + e);
        }
    }

    /**
     * The judge that will be killed.
     *
     * @param args the choice, the cache, the mark of the process
     */
    public static void main(String[] args) throws Exception {
        Path cache = Path.of(args[1]);
        Sandbox sandbox = SandboxChoice.valueOf(args[0]).untried();
        ContainedProcess probe = SandboxProbe.start(sandbox, InnerJars.unpackedBelow(cache), List.of("stay", args[2]));
        int sign = probe.replies().read();
        if (sign >= 0) {
            try (OutputStream whoWaits = new FileOutputStream(FileDescriptor.out)) {
                whoWaits.write(sign);
            }
        }
        Thread.sleep(Long.MAX_VALUE);
    }
}
