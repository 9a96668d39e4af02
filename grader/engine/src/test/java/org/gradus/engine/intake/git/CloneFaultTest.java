package org.gradus.engine.intake.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystemException;
import org.eclipse.jgit.errors.TransportException;
import org.junit.jupiter.api.Test;

class CloneFaultTest {

    @Test
    void aDiskThatTakesNothingMoreIsNoFaultOfTheRepositorys() {
        String begin = "it is not the repository's fault, this machine could not write it: ";
        String end = ". Make room, or make the folder writable, and clone again into a new folder";

        assertThat(CloneFault.message(new TransportException("pack", new IOException("No space left on device"))))
                .isEqualTo(begin + "No space left on device" + end);
        assertThat(CloneFault.message(new FileSystemException("/out/ada", null, "Read-only file system")))
                .isEqualTo(begin + "/out/ada: Read-only file system" + end);
    }

    @Test
    void whatAServerSaysOfItsOwnDiskIsItsFault() {
        assertThat(CloneFault.message(new TransportException("git: remote: No space left on device")))
                .isEqualTo("git: remote: No space left on device");
    }
}
