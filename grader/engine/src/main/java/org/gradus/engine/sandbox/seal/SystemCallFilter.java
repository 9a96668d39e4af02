package org.gradus.engine.sandbox.seal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.gradus.engine.sandbox.seal.SystemCalls.Call;
import org.gradus.engine.sandbox.seal.SystemCalls.Condition;

/**
 * Which system calls a program of the student's side may make: a classic BPF program, as seccomp takes it. What is not allowed
 * fails with EPERM, so that Java throws where it was tried; calls that are newer than this list fail with ENOSYS, so that the C
 * library takes an older one.
 */
final class SystemCallFilter {

    /** Stands in the program for the id of the process, which is known only when the filter is put in force. */
    static final int SELF = 0x464c4553;

    /** Stand for what is drawn for one process and told to nobody. */
    static final List<Integer> COOKIES = List.of(0x305f4b43, 0x315f4b43, 0x325f4b43);

    private static final int LOAD = 0x20;
    private static final int IF_EQUAL = 0x15;
    private static final int IF_AT_LEAST = 0x35;
    private static final int IF_ANY_BIT = 0x45;
    private static final int RETURN = 0x06;

    private static final int NUMBER = 0;
    private static final int ARCHITECTURE = 4;
    private static final int FIRST_ARGUMENT = 16;
    private static final int BYTES_OF_AN_ARGUMENT = 8;
    private static final int UPPER_HALF = 4;

    private static final int ALLOW = 0x7fff0000;
    /** The process dies of SIGSYS. */
    private static final int KILL = 0x80000000;

    private static final int NOT_PERMITTED = 0x00050001;
    private static final int NOT_IMPLEMENTED = 0x00050026;

    /** From here on numbers are the same on all processors, and calls are younger than Linux 5.1. */
    private static final int FIRST_OF_THE_NEW_CALLS = 424;

    private static final int FIRST_OF_THE_X32_CALLS = 0x40000000;

    private static final int MOST_BYTES = 1 << 13;

    private final Processor processor;
    private final Set<Need> needs;
    private final ByteBuffer program = ByteBuffer.allocate(MOST_BYTES).order(ByteOrder.LITTLE_ENDIAN);

    private SystemCallFilter(Processor processor, Set<Need> needs) {
        this.processor = processor;
        this.needs = needs;
    }

    /** The program for a processor, instruction after instruction, each of eight bytes. */
    static byte[] of(Processor processor, Set<Need> needs) {
        return new SystemCallFilter(processor, needs).bytes();
    }

    private byte[] bytes() {
        // Another architecture has other numbers: a call by its rules would slip through.
        add(LOAD, 0, 0, ARCHITECTURE);
        add(IF_EQUAL, 1, 0, processor.audited());
        add(RETURN, 0, 0, KILL);
        loadNumber();
        add(IF_AT_LEAST, 0, 1, FIRST_OF_THE_X32_CALLS);
        add(RETURN, 0, 0, NOT_IMPLEMENTED);
        SystemCalls.allowed(processor).forEach(call -> allow(call, this::loadNumber));
        needs.stream()
                .sorted()
                .flatMap(need -> SystemCalls.allowed(processor, need).stream())
                .forEach(call -> allow(call, this::loadNumber));
        SystemCalls.ending(processor).forEach(call -> allow(call, () -> add(RETURN, 0, 0, KILL)));
        add(IF_AT_LEAST, 0, 1, FIRST_OF_THE_NEW_CALLS);
        add(RETURN, 0, 0, NOT_IMPLEMENTED);
        add(RETURN, 0, 0, NOT_PERMITTED);
        return Arrays.copyOf(program.array(), program.position());
    }

    /** For the next line of the list. */
    private void loadNumber() {
        add(LOAD, 0, 0, NUMBER);
    }

    /** @param otherwise adds one instruction, for when the arguments are not as they must be */
    private void allow(Call call, Runnable otherwise) {
        int length =
                call.conditions().stream().mapToInt(SystemCallFilter::length).sum();
        add(IF_EQUAL, 0, length + (call.conditions().isEmpty() ? 1 : 2), call.number());
        int left = length;
        for (Condition condition : call.conditions()) {
            left -= length(condition);
            // Whoever fails goes to what stands behind the permission.
            require(condition, left + 1);
        }
        add(RETURN, 0, 0, ALLOW);
        if (!call.conditions().isEmpty()) {
            otherwise.run();
        }
    }

    private static int length(Condition condition) {
        if (condition instanceof Condition.In in) {
            return 1 + in.values().size();
        }
        return condition instanceof Condition.Null ? 4 : 2;
    }

    private void require(Condition condition, int toFailure) {
        add(LOAD, 0, 0, FIRST_ARGUMENT + BYTES_OF_AN_ARGUMENT * condition.argument());
        if (condition instanceof Condition.In in) {
            requireOneOf(in.values(), toFailure);
        } else if (condition instanceof Condition.Self) {
            add(IF_EQUAL, 0, toFailure, SELF);
        } else if (condition instanceof Condition.Null) {
            add(IF_EQUAL, 0, toFailure + 2, 0);
            add(LOAD, 0, 0, FIRST_ARGUMENT + BYTES_OF_AN_ARGUMENT * condition.argument() + UPPER_HALF);
            add(IF_EQUAL, 0, toFailure, 0);
        } else if (condition instanceof Condition.Cookie cookie) {
            add(IF_EQUAL, 0, toFailure, COOKIES.get(cookie.which()));
        } else if (condition instanceof Condition.With with) {
            add(IF_ANY_BIT, 0, toFailure, with.bits());
        } else if (condition instanceof Condition.Without without) {
            add(IF_ANY_BIT, toFailure, 0, without.bits());
        }
    }

    private void requireOneOf(List<Integer> values, int toFailure) {
        int left = values.size();
        for (int value : values) {
            left--;
            add(IF_EQUAL, left, left == 0 ? toFailure : 0, value);
        }
    }

    private void add(int code, int ifTrue, int ifFalse, int operand) {
        program.putShort((short) code).put((byte) ifTrue).put((byte) ifFalse).putInt(operand);
    }
}
