package org.gradus.engine.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class PatienceTest {

    private static final Patience SHORT = new Patience(Duration.ofMillis(200));
    private static final Patience LONG = new Patience(Duration.ofMinutes(5));

    @TempDir
    Path folder;

    @Test
    void whatIsAnsweredInTimeIsTheAnswer() throws IOException {
        assertThat(LONG.await(folder, () -> "answer")).isEqualTo("answer");
    }

    @Test
    void whatIsThrownIsThrown() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> LONG.await(folder, () -> {
                    throw new AccessDeniedException("file");
                }));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void whatOpensTooLateIsClosedAtOnce() throws Exception {
        Path pipe = Pipe.at(folder.resolve("pipe"));
        CompletableFuture<SeekableByteChannel> late = new CompletableFuture<>();

        assertThatExceptionOfType(StuckException.class)
                .isThrownBy(() -> SHORT.await(pipe, () -> {
                    SeekableByteChannel channel = Files.newByteChannel(pipe);
                    late.complete(channel);
                    return channel;
                }));
        try (OutputStream writer = Files.newOutputStream(pipe)) {
            SeekableByteChannel channel = late.get(5, TimeUnit.MINUTES);
            while (channel.isOpen()) {
                writer.flush();
                Thread.onSpinWait();
            }
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void anInterruptEndsTheWaitAndIsNotForgotten() throws Exception {
        Path pipe = Pipe.at(folder.resolve("pipe"));
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(InterruptedIOException.class)
                .isThrownBy(() -> Patience.USUAL.await(pipe, () -> Files.newByteChannel(pipe)));
        assertThat(Thread.interrupted()).isTrue();
    }
}
