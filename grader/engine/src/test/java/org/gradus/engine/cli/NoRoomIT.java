package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.gradus.engine.cli.Gradus.Finished;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The output folder takes no more: the judge says so and stops, and the same command goes on once there is room. */
@Tag("walls")
class NoRoomIT {

    @Test
    void aFullDiskEndsTheBatchWithWhatToDo() throws Exception {
        Path disk = Places.empty("full-disk");
        SystemCommand.require("mount", "-t", "tmpfs", "-o", "size=24k", "gradus-it", disk.toString());
        try {
            Path out = disk.resolve("marks");
            Object[] command = Runs.batchWords(Runs.pair("full-disk-submissions"), out, "--lanes", 1);
            assertRefusedToWrite(new Gradus().finish(command), out, "No space left on device");

            SystemCommand.require("mount", "-o", "remount,size=64m", disk.toString());
            assertThat(new Gradus().finish(command).exitCode()).isZero();
            Runs.assertPairAsUndisturbed(out);
        } finally {
            SystemCommand.attempt("umount", disk.toString());
        }
    }

    @Test
    void aLimitOnTheSizeOfFilesEndsTheBatchWithWhatToDo() throws IOException, InterruptedException {
        SystemCommand.require("prlimit", "--fsize=4096", "true");
        Path out = Places.fresh("limited-files");
        Object[] command = Runs.batchWords(Runs.pair("limited-files-submissions"), out, "--lanes", 1);
        Finished limited = new Gradus()
                .startedBy("prlimit", "--fsize=4096")
                .withJvmOption("-XX:-UsePerfData")
                .finish(command);
        assertRefusedToWrite(limited, out, "File too large");

        assertThat(new Gradus().finish(command).exitCode()).isZero();
        Runs.assertPairAsUndisturbed(out);
    }

    @Test
    void aFolderThatCannotBeWrittenEndsTheBatchWithWhatToDo() throws Exception {
        Path submissions = Places.empty("read-only/submissions");
        Places.copy(Places.SAMPLES.resolve("empty"), submissions.resolve("empty"));
        Path out = Places.empty("read-only/out");
        Object[] command = Runs.batchWords(submissions, out);
        // Permissions do not bind root, a file system that is mounted for reading alone does.
        boolean isRoot = System.getProperty("user.name").equals("root");
        if (isRoot) {
            SystemCommand.require("mount", "-t", "tmpfs", "-o", "ro", "gradus-it", out.toString());
        } else {
            Files.setPosixFilePermissions(out, PosixFilePermissions.fromString("r-x------"));
        }
        try {
            Finished refused = Gradus.inProcess(command);
            assertRefusedToWrite(refused, out.resolve(".lock"), isRoot ? "Read-only file system" : "AccessDenied");

            if (isRoot) {
                SystemCommand.require("mount", "-o", "remount,rw", out.toString());
            } else {
                Files.setPosixFilePermissions(out, PosixFilePermissions.fromString("rwx------"));
            }
            assertThat(Gradus.inProcess(command).exitCode()).isZero();
            assertThat(new Tables(out).submissions()).containsExactly("empty");
        } finally {
            if (isRoot) {
                SystemCommand.attempt("umount", out.toString());
            }
        }
    }

    @Test
    void aFullDiskEndsTheDemoWithWhatToDo() throws Exception {
        Path disk = Places.empty("full-demo-disk");
        SystemCommand.require("mount", "-t", "tmpfs", "-o", "size=24k", "gradus-it", disk.toString());
        try {
            Path out = disk.resolve("demo");
            assertRefusedToWrite(Gradus.inProcess("demo", "-o", out), out, "No space left on device");
            assertThat(out).isEmptyDirectory();

            SystemCommand.require("mount", "-o", "remount,ro", disk.toString());
            assertRefusedToWrite(
                    Gradus.inProcess("demo", "-o", disk.resolve("other")),
                    disk.resolve("other"),
                    "Read-only file system");
        } finally {
            SystemCommand.attempt("umount", disk.toString());
        }
    }

    private static void assertRefusedToWrite(Finished finished, Path where, String why) {
        assertThat(finished.exitCode()).as(finished.err()).isEqualTo(3);
        assertThat(finished.err())
                .contains("gradus: Cannot write " + where, why, "Make room, or make the folder writable")
                .doesNotContain("\tat ");
    }
}
