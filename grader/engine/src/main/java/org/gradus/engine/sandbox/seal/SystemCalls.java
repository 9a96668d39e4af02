package org.gradus.engine.sandbox.seal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The system calls that a JVM of the student's side makes, measured on JDK 17 and 25, on aarch64 under an emulator and
 * on 21 too, and those of the seal itself. Whatever is not listed is an error for the student's side.
 */
final class SystemCalls {

    /**
     * A name, its number on x86-64 and on aarch64 ({@code -} where there is none, or where another line has it), and what its
     * arguments must be, the first being number 0. A call on several lines
     * is allowed by each of them. Numbers are checked against Linux's own tables.
     */
    private static final String ALLOWED = """
            # memory of its own
            brk 12 214
            mmap 9 222
            munmap 11 215
            mremap 25 216
            mprotect 10 226
            # DONTNEED, FREE, HUGEPAGE, NOHUGEPAGE, DONTDUMP, DODUMP, POPULATE_READ and _WRITE: nothing that others could see
            madvise 28 233 2 in 4,8,14,15,16,17,22,23
            # files to read: not one may be created, or opened to be written
            open 2 - 1 without 0x243
            openat 257 56 2 without 0x243
            close 3 57
            read 0 63
            pread64 17 67
            readv 19 65
            lseek 8 62
            stat 4 -
            lstat 6 -
            fstat 5 80
            newfstatat 262 79
            # without ids of mounts, which count the programs that were started
            statx 332 291 3 without 0x5000
            statfs 137 43
            fstatfs 138 44
            access 21 -
            faccessat 269 48
            faccessat2 439 439
            readlink 89 -
            readlinkat 267 78
            getdents64 217 61
            getcwd 79 17
            # as a stream over a folder is opened
            dup 32 23
            # the answers, by the pipes that it was given
            write 1 64
            writev 20 66
            # F_GETFD, F_SETFD, F_GETFL: no locks, no signals, no sizes of pipes
            fcntl 72 25 1 in 1,2,3
            # TCGETS, FIONREAD: whether it is a terminal, and what there is to read
            ioctl 16 29 1 in 0x5401,0x541b
            # threads; WAKE by an address that other processes may have too is left out
            # CLONE_THREAD, with all that threads of one program have in common; by musl with CLONE_DETACHED
            clone 56 220 0 in 0x3d0f00,0x7d0f00
            futex 202 98 1 in 0,9,256,265,128,129,131,132,133,137,138,384,393
            set_robust_list 273 99
            set_tid_address 218 96
            rseq 334 293
            sched_yield 24 124
            # of any thread: the C library asks it of each of its own by its number
            sched_getaffinity 204 123
            membarrier 324 283
            arch_prctl 158 -
            # PR_SET_NAME, PR_GET_NAME; on aarch64 PR_SVE_SET_VL and PR_SVE_GET_VL, of the calling thread: where the processor has
            # SVE, JVMs crash, do not start or complain without them. What was sealed cannot be asked back
            prctl 157 - 0 in 15,16
            prctl - 167 0 in 15,16,50,51
            # signals to itself, of those that say that it crashed; HUP, INT, KILL, STOP and TERM always come from outside
            rt_sigaction 13 134
            rt_sigprocmask 14 135
            rt_sigreturn 15 139
            sigaltstack 131 132
            tgkill 234 131 0 in self; 2 in crash
            # the clock
            # and the CPU time of its own threads; not that of other processes
            clock_gettime 228 113 0 without 0x80000000
            clock_gettime 228 113 0 with 4
            clock_getres 229 114 0 without 0x80000000
            clock_getres 229 114 0 with 4
            clock_nanosleep 230 115 0 without 0x80000000
            nanosleep 35 101
            gettimeofday 96 169
            time 201 -
            restart_syscall 219 128
            # what it is, and what it may use itself
            getpid 39 172
            gettid 186 178
            getuid 102 174
            geteuid 107 175
            getgid 104 176
            getegid 108 177
            getrandom 318 278
            getrusage 98 165
            times 100 153
            # limits are asked, not set: a program that takes a lower one could have the kernel send it signals
            getrlimit 97 163
            prlimit64 302 261 0 in 0; 2 null
            uname 63 160
            sysinfo 99 179
            getcpu 309 168
            # its start, once: whoever calls it must know three numbers that were drawn for this process
            execve 59 221 3 cookie 0; 4 cookie 1; 5 cookie 2
            """;

    /** Calls that the seal itself makes, before the filter is there. */
    private static final String SEALING = """
            setgroups 116 159
            setresuid 117 147
            setresgid 119 149
            capset 126 91
            prctl 157 167
            prlimit64 302 261
            landlock_create_ruleset 444 444
            landlock_add_rule 445 445
            landlock_restrict_self 446 446
            seccomp 317 277
            execve 59 221
            """;

    /** Ends: with a status below 128, so that whatever is above it is a signal. */
    private static final String ENDING = """
            exit 60 93 0 without 0x80
            exit_group 231 94 0 without 0x80
            """;

    /** For {@link Need#FILE_CHANNELS}: AF_UNIX. */
    private static final String FILE_CHANNELS = """
            socketpair 53 199 0 in 1
            """;

    private static final int NONE = -1;

    private SystemCalls() {}

    /**
     * A call that is let through if its arguments are as they must be.
     *
     * @param name of it
     * @param number of it
     * @param conditions all of which must hold
     */
    record Call(String name, int number, List<Condition> conditions) {}

    /** What one argument, by its lower 32 bits, must be. */
    sealed interface Condition {
        /** Counted from 0. */
        int argument();

        /** One of some values. */
        record In(int argument, List<Integer> values) implements Condition {}

        /** The id of the process that makes the call. */
        record Self(int argument) implements Condition {}

        /** Nothing, in all of its bits. */
        record Null(int argument) implements Condition {}

        /** One of the numbers that are drawn for a process when it is sealed. */
        record Cookie(int argument, int which) implements Condition {}

        /** At least one of some bits. */
        record With(int argument, int bits) implements Condition {}

        /** None of some bits. */
        record Without(int argument, int bits) implements Condition {}
    }

    /** What a JVM needs. */
    static List<Call> allowed(Processor processor) {
        return table(ALLOWED, processor);
    }

    /** What one need takes beside that. */
    static List<Call> allowed(Processor processor, Need need) {
        return switch (need) {
            case FILE_CHANNELS -> table(FILE_CHANNELS, processor);
        };
    }

    /** What ends a thread, or all. */
    static List<Call> ending(Processor processor) {
        return table(ENDING, processor);
    }

    /** The number of a call of the seal itself. */
    static int sealing(Processor processor, String name) {
        return table(SEALING, processor).stream()
                .filter(call -> call.name().equals(name))
                .mapToInt(Call::number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no call of the seal: " + name));
    }

    private static List<Call> table(String table, Processor processor) {
        return table.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> call(line.split(" ", 4), processor))
                .filter(call -> call.number() != NONE)
                .toList();
    }

    private static Call call(String[] words, Processor processor) {
        String number = words[processor.column()];
        return new Call(
                words[0],
                number.equals("-") ? NONE : Integer.parseInt(number),
                words.length > 3 ? conditions(words[3]) : List.of());
    }

    private static List<Condition> conditions(String text) {
        List<Condition> conditions = new ArrayList<>();
        for (String condition : text.split("; ", -1)) {
            conditions.add(condition(condition.split(" ", -1)));
        }
        return conditions;
    }

    private static Condition condition(String[] words) {
        int argument = Integer.parseInt(words[0]);
        return switch (words[1]) {
            case "null" -> new Condition.Null(argument);
            case "cookie" -> new Condition.Cookie(argument, bits(words[2]));
            case "with" -> new Condition.With(argument, bits(words[2]));
            case "without" -> new Condition.Without(argument, bits(words[2]));
            default -> in(argument, words[2]);
        };
    }

    private static Condition in(int argument, String values) {
        return switch (values) {
            case "self" -> new Condition.Self(argument);
            case "crash" -> new Condition.In(argument, Signals.OF_A_CRASH);
            default ->
                new Condition.In(
                        argument,
                        Arrays.stream(values.split(",", -1))
                                .map(SystemCalls::bits)
                                .toList());
        };
    }

    private static int bits(String number) {
        return Long.decode(number).intValue();
    }
}
