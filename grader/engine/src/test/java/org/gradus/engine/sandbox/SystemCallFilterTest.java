package org.gradus.engine.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.gradus.engine.sandbox.SystemCallFilter.Processor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The filter, run as the kernel would by an interpreter of its four kinds of instructions. */
class SystemCallFilterTest {

    private static final String ALLOW = "7fff0000";
    private static final String EPERM = "50001";
    private static final String ENOSYS = "50026";
    private static final String KILL = "80000000";
    private static final int X86_64 = 0xc000003e;
    private static final int AARCH64 = 0xc00000b7;
    private static final int THREAD_FLAGS = 0x003d0f00;
    private static final int VFORK_FLAGS = 0x4111;
    private static final int NEW_USER_NAMESPACE = 0x10000011;

    /** Numbers from the manual pages of Linux: read 0 and 63, openat 257 and 56, socket 41 and 198, execve 59 and 221. */
    @ParameterizedTest
    @CsvSource({
        "X86_64, 0, " + ALLOW,
        "X86_64, 9, " + ALLOW,
        "X86_64, 59, " + ALLOW,
        "X86_64, 257, " + ALLOW,
        "X86_64, 302, " + ALLOW,
        "X86_64, 53, " + ALLOW,
        "X86_64, 41, " + EPERM,
        "X86_64, 57, " + EPERM,
        "X86_64, 58, " + EPERM,
        "X86_64, 101, " + EPERM,
        "X86_64, 272, " + EPERM,
        "X86_64, 425, " + EPERM,
        "X86_64, 435, " + ENOSYS,
        "X86_64, 1073741825, " + ENOSYS,
        "AARCH64, 63, " + ALLOW,
        "AARCH64, 56, " + ALLOW,
        "AARCH64, 221, " + ALLOW,
        "AARCH64, 199, " + ALLOW,
        "AARCH64, 198, " + EPERM,
        "AARCH64, 97, " + EPERM,
        "AARCH64, 117, " + EPERM,
        "AARCH64, 435, " + ENOSYS
    })
    void aCallIsLetThroughOrRefused(Processor processor, int number, String answer) {
        assertThat(run(processor, architecture(processor), number, 0)).isEqualTo(answer);
    }

    @Test
    void cloneMakesThreadsAndNothingElse() {
        assertThat(run(Processor.X86_64, X86_64, 56, THREAD_FLAGS)).isEqualTo(ALLOW);
        assertThat(run(Processor.X86_64, X86_64, 56, VFORK_FLAGS)).isEqualTo(EPERM);
        assertThat(run(Processor.AARCH64, AARCH64, 220, THREAD_FLAGS)).isEqualTo(ALLOW);
        assertThat(run(Processor.AARCH64, AARCH64, 220, NEW_USER_NAMESPACE)).isEqualTo(EPERM);
    }

    @Test
    void aCallByTheRulesOfAnotherArchitectureEndsTheProgram() {
        assertThat(run(Processor.X86_64, 0x40000003, 0, 0)).isEqualTo(KILL);
        assertThat(run(Processor.AARCH64, X86_64, 0, 0)).isEqualTo(KILL);
    }

    @Test
    void itIsWrittenWholeAndLeftAloneAfterwards(@TempDir Path cache) throws IOException {
        SystemCallFilter filter = SystemCallFilter.of(Processor.X86_64);
        Path file = filter.writtenBelow(cache.resolve("new"));

        assertThat(file).hasBinaryContent(filter.bytes());
        assertThat(filter.writtenBelow(cache.resolve("new"))).isEqualTo(file);
        assertThat(cache.resolve("new").toFile().list()).hasSize(1);
    }

    private static int architecture(Processor processor) {
        return processor == Processor.X86_64 ? X86_64 : AARCH64;
    }

    private static String run(Processor processor, int architecture, int number, int firstArgument) {
        ByteBuffer program =
                ByteBuffer.wrap(SystemCallFilter.of(processor).bytes()).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer call = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        call.putInt(0, number).putInt(4, architecture).putInt(16, firstArgument);
        int accumulator = 0;
        int at = 0;
        while (true) {
            int code = program.getShort(at * 8);
            int ifTrue = program.get(at * 8 + 2);
            int ifFalse = program.get(at * 8 + 3);
            int operand = program.getInt(at * 8 + 4);
            at++;
            switch (code) {
                case 0x20 -> accumulator = call.getInt(operand);
                case 0x15 -> at += accumulator == operand ? ifTrue : ifFalse;
                case 0x35 -> at += Integer.compareUnsigned(accumulator, operand) >= 0 ? ifTrue : ifFalse;
                case 0x45 -> at += (accumulator & operand) != 0 ? ifTrue : ifFalse;
                case 0x06 -> {
                    return Integer.toHexString(operand);
                }
                default -> throw new AssertionError("an instruction that the filter does not need: " + code);
            }
        }
    }
}
