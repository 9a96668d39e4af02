package org.gradus.engine.sandbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which system calls a program of the student's side may not make: a classic BPF program, as seccomp takes it. What is refused
 * fails with EPERM, so that Java throws where it was tried; all else a JVM may need is let through.
 */
final class SystemCallFilter {

    /** A name, its number on x86-64 and on aarch64; checked against the headers of Linux. */
    private static final String REFUSED = """
            # processes; threads come by clone, which is looked at more closely
            fork 57 -
            vfork 58 -
            # what gets into other processes
            ptrace 101 117
            process_vm_readv 310 270
            process_vm_writev 311 271
            kcmp 312 272
            pidfd_getfd 438 438
            # every kind of socket, those that no network namespace cuts too
            socket 41 198
            # memory that no limit of the process counts
            shmget 29 194
            shmat 30 196
            msgget 68 186
            semget 64 190
            mq_open 240 180
            memfd_create 319 279
            memfd_secret 447 447
            vmsplice 278 75
            # other namespaces and file systems
            unshare 272 97
            setns 308 268
            chroot 161 51
            pivot_root 155 41
            mount 165 40
            umount2 166 39
            mount_setattr 442 442
            move_mount 429 429
            open_tree 428 428
            fsopen 430 430
            fsconfig 431 431
            fsmount 432 432
            fspick 433 433
            name_to_handle_at 303 264
            open_by_handle_at 304 265
            quotactl 179 60
            swapon 167 224
            swapoff 168 225
            acct 163 89
            # large and rarely used parts of the kernel
            bpf 321 280
            userfaultfd 323 282
            perf_event_open 298 241
            io_uring_setup 425 425
            io_uring_enter 426 426
            io_uring_register 427 427
            keyctl 250 219
            add_key 248 217
            request_key 249 218
            personality 135 92
            syslog 103 116
            # the machine itself
            reboot 169 142
            kexec_load 246 104
            kexec_file_load 320 294
            init_module 175 105
            finit_module 313 273
            delete_module 176 106
            """;

    private static final int LOAD = 0x20;
    private static final int IF_EQUAL = 0x15;
    private static final int IF_AT_LEAST = 0x35;
    private static final int IF_ANY_BIT = 0x45;
    private static final int RETURN = 0x06;

    private static final int NUMBER = 0;
    private static final int ARCHITECTURE = 4;
    private static final int FIRST_ARGUMENT = 16;

    private static final int ALLOW = 0x7fff0000;
    private static final int KILL = 0x80000000;
    private static final int NOT_PERMITTED = 0x00050001;
    private static final int NOT_IMPLEMENTED = 0x00050026;

    private static final int CLONE_THREAD = 0x00010000;
    private static final int FIRST_OF_THE_X32_CALLS = 0x40000000;
    private static final int CLONE3 = 435;

    private final Processor processor;
    private final ByteBuffer program = ByteBuffer.allocate(1 << 12).order(ByteOrder.LITTLE_ENDIAN);

    private SystemCallFilter(Processor processor) {
        this.processor = processor;
    }

    /** What differs from processor to processor. */
    enum Processor {
        X86_64(0xc000003e, 56, 1),
        AARCH64(0xc00000b7, 220, 2);

        private final int architecture;
        private final int clone;
        private final int column;

        Processor(int architecture, int clone, int column) {
            this.architecture = architecture;
            this.clone = clone;
            this.column = column;
        }

        private static Optional<Processor> named(String name) {
            return switch (name.toLowerCase(Locale.ROOT)) {
                case "amd64", "x86_64" -> Optional.of(X86_64);
                case "aarch64", "arm64" -> Optional.of(AARCH64);
                default -> Optional.empty();
            };
        }
    }

    /** The filter for this machine; nothing if its system calls are not known here. */
    static Optional<SystemCallFilter> ofThisProcessor() {
        return Processor.named(System.getProperty("os.arch")).map(SystemCallFilter::of);
    }

    static SystemCallFilter of(Processor processor) {
        return new SystemCallFilter(processor);
    }

    /** The program, instruction after instruction. */
    byte[] bytes() {
        program.clear();
        // Another architecture has other numbers: a call by its rules would slip through.
        add(LOAD, 0, 0, ARCHITECTURE);
        add(IF_EQUAL, 1, 0, processor.architecture);
        add(RETURN, 0, 0, KILL);
        add(LOAD, 0, 0, NUMBER);
        add(IF_AT_LEAST, 0, 1, FIRST_OF_THE_X32_CALLS);
        add(RETURN, 0, 0, NOT_IMPLEMENTED);
        // Its arguments lie in memory, out of a filter's sight; the C library then falls back to clone.
        refuse(CLONE3, NOT_IMPLEMENTED);
        refused().forEach(number -> refuse(number, NOT_PERMITTED));
        add(IF_EQUAL, 0, 3, processor.clone);
        add(LOAD, 0, 0, FIRST_ARGUMENT);
        add(IF_ANY_BIT, 1, 0, CLONE_THREAD);
        add(RETURN, 0, 0, NOT_PERMITTED);
        add(RETURN, 0, 0, ALLOW);
        return Arrays.copyOf(program.array(), program.position());
    }

    private List<Integer> refused() {
        return REFUSED.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" ", -1)[processor.column])
                .filter(number -> !number.equals("-"))
                .map(Integer::valueOf)
                .toList();
    }

    private void refuse(int number, int answer) {
        add(IF_EQUAL, 0, 1, number);
        add(RETURN, 0, 0, answer);
    }

    private void add(int code, int ifTrue, int ifFalse, int operand) {
        program.putShort((short) code).put((byte) ifTrue).put((byte) ifFalse).putInt(operand);
    }

    /** A file with the program, for the shell to open; the folder is created if it is missing. */
    Path writtenBelow(Path cache) {
        Path file = cache.resolve("system-calls-" + processor.name().toLowerCase(Locale.ROOT) + ".bpf");
        byte[] wanted = bytes();
        try {
            if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), wanted)) {
                return file;
            }
            OwnerOnly.folder(cache);
            Path fresh = OwnerOnly.freshFile(cache, "filter-", ".bpf");
            Openness.toAll(Files.write(fresh, wanted));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            return file;
        } catch (IOException e) {
            throw new SandboxException(
                    "Cannot write the filter of system calls " + file + ": " + e
                            + ". Make the folder writable, or name another one with the environment variable XDG_CACHE_HOME.",
                    e);
        }
    }
}
