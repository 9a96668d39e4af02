package org.gradus.engine.docs;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.gradus.engine.cli.Places;
import org.junit.jupiter.api.Assumptions;

/** A Debian with nothing of this machine but the network, entered as a service enters a container: for {@code .ci/containers}. */
final class DebianTree implements AutoCloseable {

    /** What Docker leaves to root. */
    private static final String CAPABILITIES =
            "-all,+chown,+dac_override,+fowner,+fsetid,+kill,+setgid,+setuid,+setpcap"
                    + ",+net_bind_service,+net_raw,+sys_chroot,+mknod,+audit_write,+setfcap";

    private static final String ENTERED = "mount -t proc proc \"$0/proc\" && exec chroot \"$0\" env -i HOME=/root"
            + " PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
            + " setpriv --inh-caps=-all --bounding-set=" + CAPABILITIES + " \"$@\"";
    private static final long MINUTES = 15;

    private final Path root;

    private DebianTree(Path root) {
        this.root = root;
    }

    /** What a command in it said, on both of its streams, and how it ended. */
    record Said(int exitStatus, String text) {}

    /** The empty one that the script has made; without it the test is skipped, and says so. */
    static Path empty() {
        String tree = System.getProperty("containers.tree", "");
        if (tree.isEmpty()) {
            String reason = "skipped, since there is no empty Debian to start from: .ci/containers makes one";
            System.out.println(reason);
            Assumptions.abort(reason);
        }
        return Path.of(tree);
    }

    /** A copy of the empty one. */
    static DebianTree copied(String name) throws IOException, InterruptedException {
        Path root = Places.fresh(name);
        DebianTree tree = new DebianTree(root);
        Path scratch = Files.createTempFile("copied", ".txt");
        Said copied = said(scratch, List.of("cp", "-a", empty().toString(), root.toString()));
        if (copied.exitStatus() != 0) {
            throw new IOException(copied.text());
        }
        Files.copy(Path.of("/etc/resolv.conf"), root.resolve("etc/resolv.conf"), StandardCopyOption.REPLACE_EXISTING);
        return tree;
    }

    /** Where a path of it lies here. */
    Path at(String path) {
        return root.resolve(path.substring(1));
    }

    /** Runs a command in it, as root. */
    Said enter(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "unshare", "--mount", "--pid", "--fork", "--kill-child", "--ipc", "--uts", "sh", "-c", ENTERED));
        command.add(root.toString());
        command.addAll(List.of(words));
        return said(Files.createTempFile("entered", ".txt"), command);
    }

    /** Runs a command here. */
    static Said said(Path scratch, List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(scratch.toFile())
                .start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError(command + " does not end");
        }
        String text = Files.readString(scratch);
        Files.delete(scratch);
        return new Said(process.exitValue(), text);
    }

    @Override
    public void close() throws IOException {
        Places.remove(root);
    }
}
