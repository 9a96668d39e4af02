package org.gradus.engine.sandbox.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The filter, run as the kernel would by an interpreter of its four kinds of instructions. */
class SystemCallFilterTest {

    private static final String ALLOW = "7fff0000";
    private static final String EPERM = "50001";
    private static final String ENOSYS = "50026";
    private static final String KILL = "80000000";
    private static final int X86_64 = 0xc000003e;
    private static final int AARCH64 = 0xc00000b7;
    private static final int INSTRUCTION = 8;

    /** Numbers and arguments from Linux's manual pages and headers, not from the table under test. */
    @ParameterizedTest
    @CsvSource({
        "X86_64, read, 0, 0, 0, 0, " + ALLOW,
        "X86_64, mmap, 9, 0, 0, 0, " + ALLOW,
        "X86_64, execve by whoever knows no cookies, 59, 0, 0, 0, " + EPERM,
        "X86_64, openat O_RDONLY|O_CLOEXEC, 257, 0, 0, 0x80000, " + ALLOW,
        "X86_64, openat O_WRONLY, 257, 0, 0, 1, " + EPERM,
        "X86_64, openat O_RDWR, 257, 0, 0, 2, " + EPERM,
        "X86_64, openat O_RDONLY|O_CREAT, 257, 0, 0, 0x40, " + EPERM,
        "X86_64, openat O_RDONLY|O_TRUNC, 257, 0, 0, 0x200, " + EPERM,
        "X86_64, openat O_TMPFILE|O_WRONLY, 257, 0, 0, 0x410001, " + EPERM,
        "X86_64, open O_RDONLY, 2, 0, 0, 0, " + ALLOW,
        "X86_64, open O_WRONLY|O_CREAT, 2, 0, 0x41, 0, " + EPERM,
        "X86_64, openat2, 437, 0, 0, 0, " + ENOSYS,
        "X86_64, creat, 85, 0, 0, 0, " + EPERM,
        "X86_64, mkdir, 83, 0, 0, 0, " + EPERM,
        "X86_64, chmod, 90, 0, 0, 0, " + EPERM,
        "X86_64, utimensat, 280, 0, 0, 0, " + EPERM,
        "X86_64, setxattr, 188, 0, 0, 0, " + EPERM,
        "X86_64, flock, 73, 0, 0, 0, " + EPERM,
        "X86_64, fcntl F_GETFL, 72, 0, 3, 0, " + ALLOW,
        "X86_64, fcntl F_GETLK, 72, 0, 5, 0, " + EPERM,
        "X86_64, fcntl F_SETLK, 72, 0, 6, 0, " + EPERM,
        "X86_64, fcntl F_OFD_SETLK, 72, 0, 37, 0, " + EPERM,
        "X86_64, fcntl F_SETOWN, 72, 0, 8, 0, " + EPERM,
        "X86_64, fcntl F_SETPIPE_SZ, 72, 0, 1031, 0, " + EPERM,
        "X86_64, ioctl TCGETS, 16, 0, 0x5401, 0, " + ALLOW,
        "X86_64, ioctl TIOCSTI, 16, 0, 0x5412, 0, " + EPERM,
        "X86_64, socket, 41, 0, 0, 0, " + EPERM,
        "X86_64, socketpair, 53, 1, 0, 0, " + EPERM,
        "X86_64, pipe2, 293, 0, 0, 0, " + EPERM,
        "X86_64, eventfd2, 290, 0, 0, 0, " + EPERM,
        "X86_64, epoll_create1, 291, 0, 0, 0, " + EPERM,
        "X86_64, io_setup, 206, 0, 0, 0, " + EPERM,
        "X86_64, io_uring_setup, 425, 0, 0, 0, " + ENOSYS,
        "X86_64, inotify_init1, 294, 0, 0, 0, " + EPERM,
        "X86_64, shmget, 29, 0, 0, 0, " + EPERM,
        "X86_64, semget, 64, 0, 0, 0, " + EPERM,
        "X86_64, msgget, 68, 0, 0, 0, " + EPERM,
        "X86_64, mq_open, 240, 0, 0, 0, " + EPERM,
        "X86_64, memfd_create, 319, 0, 0, 0, " + EPERM,
        "X86_64, fork, 57, 0, 0, 0, " + EPERM,
        "X86_64, vfork, 58, 0, 0, 0, " + EPERM,
        "X86_64, clone3, 435, 0, 0, 0, " + ENOSYS,
        "X86_64, clone of a thread, 56, 0x3d0f00, 0, 0, " + ALLOW,
        "X86_64, clone of a thread by musl, 56, 0x7d0f00, 0, 0, " + ALLOW,
        "X86_64, clone as vfork does, 56, 0x4111, 0, 0, " + EPERM,
        "X86_64, clone of a thread in a new user namespace, 56, 0x103d0f00, 0, 0, " + EPERM,
        "X86_64, clone of a thread that is traced, 56, 0x3d2f00, 0, 0, " + EPERM,
        "X86_64, ptrace, 101, 0, 0, 0, " + EPERM,
        "X86_64, process_vm_readv, 310, 0, 0, 0, " + EPERM,
        "X86_64, kill, 62, 0, 9, 0, " + EPERM,
        "X86_64, tkill, 200, 0, 9, 0, " + EPERM,
        "X86_64, rt_sigqueueinfo, 129, 0, 9, 0, " + EPERM,
        "X86_64, pidfd_send_signal, 424, 0, 9, 0, " + ENOSYS,
        "X86_64, tgkill SIGABRT to itself, 234, self, 0, 6, " + ALLOW,
        "X86_64, tgkill SIGABRT to another, 234, 1, 0, 6, " + EPERM,
        "X86_64, tgkill SIGKILL to itself, 234, self, 0, 9, " + EPERM,
        "X86_64, tgkill SIGTERM to itself, 234, self, 0, 15, " + EPERM,
        "X86_64, tgkill SIGSTOP to itself, 234, self, 0, 19, " + EPERM,
        "X86_64, prctl PR_SET_NAME, 157, 15, 0, 0, " + ALLOW,
        "X86_64, prctl PR_SVE_GET_VL, 157, 51, 0, 0, " + EPERM,
        "X86_64, prctl PR_SET_PDEATHSIG, 157, 1, 0, 0, " + EPERM,
        "X86_64, prctl PR_SET_DUMPABLE, 157, 4, 0, 0, " + EPERM,
        "X86_64, prctl PR_SET_PTRACER, 157, 0x59616d61, 0, 0, " + EPERM,
        "X86_64, prlimit64 of itself, 302, 0, 0, 0, " + ALLOW,
        "X86_64, prlimit64 of another, 302, 1, 0, 0, " + EPERM,
        "X86_64, prlimit64 that sets a limit, 302, 0, 0, 0x1000, " + EPERM,
        "X86_64, prlimit64 that sets a limit which lies high in memory, 302, 0, 0, 0x7f0000000000, " + EPERM,
        "X86_64, setrlimit, 160, 0, 0, 0, " + EPERM,
        "X86_64, dup, 32, 0, 0, 0, " + ALLOW,
        "X86_64, dup2, 33, 0, 0, 0, " + EPERM,
        "X86_64, times, 100, 0, 0, 0, " + ALLOW,
        "X86_64, madvise MADV_DONTNEED, 28, 0, 0, 4, " + ALLOW,
        "X86_64, madvise MADV_PAGEOUT, 28, 0, 0, 21, " + EPERM,
        "X86_64, madvise MADV_MERGEABLE, 28, 0, 0, 12, " + EPERM,
        "X86_64, madvise MADV_RANDOM, 28, 0, 0, 1, " + EPERM,
        "X86_64, mincore, 27, 0, 0, 0, " + EPERM,
        "X86_64, clock_gettime CLOCK_MONOTONIC, 228, 1, 0, 0, " + ALLOW,
        "X86_64, clock_gettime of a thread's CPU time, 228, 0xffffffe6, 0, 0, " + ALLOW,
        "X86_64, clock_gettime of another's CPU time, 228, 0xfffffff2, 0, 0, " + EPERM,
        "X86_64, clock_nanosleep by another's CPU time, 230, 0xfffffff2, 0, 0, " + EPERM,
        "X86_64, futex FUTEX_WAKE_PRIVATE, 202, 0, 129, 0, " + ALLOW,
        "X86_64, futex FUTEX_WAIT_BITSET|FUTEX_CLOCK_REALTIME, 202, 0, 265, 0, " + ALLOW,
        "X86_64, futex FUTEX_WAKE of an address shared with others, 202, 0, 1, 0, " + EPERM,
        "X86_64, exit_group 1, 231, 1, 0, 0, " + ALLOW,
        "X86_64, exit_group 127, 231, 127, 0, 0, " + ALLOW,
        "X86_64, exit_group 128 + 9, 231, 137, 0, 0, " + KILL,
        "X86_64, exit_group -1, 231, -1, 0, 0, " + KILL,
        "X86_64, exit of a thread, 60, 0, 0, 0, " + ALLOW,
        "X86_64, exit of the last thread as if by a signal, 60, 143, 0, 0, " + KILL,
        "X86_64, setuid, 105, 0, 0, 0, " + EPERM,
        "X86_64, seccomp, 317, 0, 0, 0, " + EPERM,
        "X86_64, landlock_restrict_self, 446, 0, 0, 0, " + ENOSYS,
        "X86_64, unshare, 272, 0, 0, 0, " + EPERM,
        "X86_64, mount, 165, 0, 0, 0, " + EPERM,
        "X86_64, a call of the x32 interface, 1073741825, 0, 0, 0, " + ENOSYS,
        "X86_64, a call that nobody knows yet, 600, 0, 0, 0, " + ENOSYS,
        "AARCH64, read, 63, 0, 0, 0, " + ALLOW,
        "AARCH64, execve by whoever knows no cookies, 221, 0, 0, 0, " + EPERM,
        "AARCH64, dup, 23, 0, 0, 0, " + ALLOW,
        "AARCH64, prlimit64 that sets a limit, 261, 0, 0, 0x7f0000000000, " + EPERM,
        "AARCH64, clock_gettime of another's CPU time, 113, 0xfffffff2, 0, 0, " + EPERM,
        "AARCH64, openat O_RDONLY, 56, 0, 0, 0, " + ALLOW,
        "AARCH64, openat O_RDONLY|O_DIRECTORY|O_NOFOLLOW|O_LARGEFILE|O_CLOEXEC, 56, 0, 0, 0xac000, " + ALLOW,
        "AARCH64, openat O_WRONLY|O_CREAT, 56, 0, 0, 0x41, " + EPERM,
        "AARCH64, openat O_RDONLY|O_TRUNC, 56, 0, 0, 0x200, " + EPERM,
        "AARCH64, openat O_TMPFILE|O_RDWR, 56, 0, 0, 0x404002, " + EPERM,
        "AARCH64, mkdirat, 34, 0, 0, 0, " + EPERM,
        "AARCH64, flock, 32, 0, 0, 0, " + EPERM,
        "AARCH64, fcntl F_GETFL, 25, 0, 3, 0, " + ALLOW,
        "AARCH64, fcntl F_SETLK, 25, 0, 6, 0, " + EPERM,
        "AARCH64, socket, 198, 0, 0, 0, " + EPERM,
        "AARCH64, socketpair, 199, 1, 0, 0, " + EPERM,
        "AARCH64, io_setup, 0, 0, 0, 0, " + EPERM,
        "AARCH64, clone of a thread, 220, 0x3d0f00, 0, 0, " + ALLOW,
        "AARCH64, clone of a process, 220, 17, 0, 0, " + EPERM,
        "AARCH64, futex FUTEX_WAIT_BITSET|FUTEX_CLOCK_REALTIME, 98, 0, 265, 0, " + ALLOW,
        "AARCH64, futex FUTEX_WAKE of an address shared with others, 98, 0, 1, 0, " + EPERM,
        "AARCH64, dup3, 24, 0, 1, 0, " + EPERM,
        "AARCH64, clone3, 435, 0, 0, 0, " + ENOSYS,
        "AARCH64, ptrace, 117, 0, 0, 0, " + EPERM,
        "AARCH64, kill, 129, 0, 9, 0, " + EPERM,
        "AARCH64, tgkill SIGABRT to itself, 131, self, 0, 6, " + ALLOW,
        "AARCH64, tgkill SIGKILL to itself, 131, self, 0, 9, " + EPERM,
        "AARCH64, prctl PR_SET_NAME, 167, 15, 0, 0, " + ALLOW,
        "AARCH64, prctl PR_SVE_GET_VL, 167, 51, 0, 0, " + ALLOW,
        "AARCH64, prctl PR_SVE_SET_VL, 167, 50, 256, 0, " + ALLOW,
        "AARCH64, prctl PR_SME_SET_VL, 167, 63, 256, 0, " + EPERM,
        "AARCH64, prctl PR_SET_PDEATHSIG, 167, 1, 0, 0, " + EPERM,
        "AARCH64, shmget, 194, 0, 0, 0, " + EPERM,
        "AARCH64, unshare, 97, 0, 0, 0, " + EPERM,
        "AARCH64, exit_group 137, 94, 137, 0, 0, " + KILL
    })
    void aCallIsLetThroughOrRefused(
            Processor processor, String call, int number, String first, String second, String third, String answer) {
        assertThat(run(processor, Set.of(), call(processor, number, first, second, third)))
                .as(call)
                .isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({"X86_64, 53", "AARCH64, 199"})
    void onlyWhoReadsByChannelsMayMakeAPairOfSocketsAndNoOtherThanOfItsOwn(Processor processor, int socketpair) {
        Set<Need> channels = Set.of(Need.FILE_CHANNELS);

        assertThat(run(processor, channels, call(processor, socketpair, "1", "1", "0")))
                .isEqualTo(ALLOW);
        assertThat(run(processor, channels, call(processor, socketpair, "2", "1", "0")))
                .isEqualTo(EPERM);
        assertThat(run(processor, Set.of(), call(processor, socketpair, "1", "1", "0")))
                .isEqualTo(EPERM);
    }

    /** STATX_BASIC_STATS and STATX_BTIME; STATX_MNT_ID; STATX_MNT_ID_UNIQUE. */
    @ParameterizedTest
    @CsvSource({"0xfff, " + ALLOW, "0x1fff, " + EPERM, "0x4fff, " + EPERM})
    void mountsAreNotAskedFor(String mask, String answer) {
        assertThat(run(Processor.X86_64, Set.of(), call(Processor.X86_64, 332, "0", "0", "0", mask)))
                .isEqualTo(answer);
        assertThat(run(Processor.AARCH64, Set.of(), call(Processor.AARCH64, 291, "0", "0", "0", mask)))
                .isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({"X86_64, 59", "AARCH64, 221"})
    void whoeverKnowsAllThreeCookiesRunsAProgram(Processor processor, int execve) {
        String[] known = SystemCallFilter.COOKIES.stream().map(String::valueOf).toArray(String[]::new);

        assertThat(run(processor, Set.of(), call(processor, execve, "9", "9", "9", known[0], known[1], known[2])))
                .isEqualTo(ALLOW);
        assertThat(run(processor, Set.of(), call(processor, execve, "9", "9", "9", known[0], known[1], "0")))
                .isEqualTo(EPERM);
        assertThat(run(processor, Set.of(), call(processor, execve, "9", "9", "9", "0", known[1], known[2])))
                .isEqualTo(EPERM);
    }

    @Test
    void aCallByTheRulesOfAnotherArchitectureEndsTheProgram() {
        assertThat(run(Processor.X86_64, Set.of(), call(0x40000003, 0, "0", "0", "0")))
                .isEqualTo(KILL);
        assertThat(run(Processor.AARCH64, Set.of(), call(X86_64, 0, "0", "0", "0")))
                .isEqualTo(KILL);
    }

    @ParameterizedTest
    @EnumSource
    void theKernelTakesItsLength(Processor processor) {
        byte[] program = SystemCallFilter.of(processor, Set.of(Need.values()));

        assertThat(program.length % INSTRUCTION).isZero();
        assertThat(program.length / INSTRUCTION).isBetween(1, 4096);
    }

    private static ByteBuffer call(Processor processor, int number, String... arguments) {
        return call(processor == Processor.X86_64 ? X86_64 : AARCH64, number, arguments);
    }

    /** {@code struct seccomp_data}. */
    private static ByteBuffer call(int architecture, int number, String... arguments) {
        ByteBuffer call = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        call.putInt(0, number).putInt(4, architecture);
        for (int i = 0; i < arguments.length; i++) {
            call.putLong(16 + 8 * i, arguments[i].equals("self") ? SystemCallFilter.SELF : Long.decode(arguments[i]));
        }
        return call;
    }

    private static String run(Processor processor, Set<Need> needs, ByteBuffer call) {
        ByteBuffer program =
                ByteBuffer.wrap(SystemCallFilter.of(processor, needs)).order(ByteOrder.LITTLE_ENDIAN);
        int accumulator = 0;
        int at = 0;
        while (true) {
            int code = program.getShort(at * INSTRUCTION);
            int ifTrue = program.get(at * INSTRUCTION + 2) & 0xff;
            int ifFalse = program.get(at * INSTRUCTION + 3) & 0xff;
            int operand = program.getInt(at * INSTRUCTION + 4);
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
