package org.gradus.benchmark.cost;

import java.util.List;

/** Counts the CPU time of a command and of all that it starts, of what was killed too. */
interface Account extends AutoCloseable {

    /** The best that this machine offers. */
    static Account open() {
        return ControlGroup.open().<Account>map(group -> group).orElseGet(MachineCounters::new);
    }

    /** How it counts, for people. */
    String name();

    /** The command that puts itself on this account. */
    List<String> charged(List<String> command);

    /** CPU seconds so far. */
    double seconds();

    /** The processes that are on it now. */
    List<Long> processes();

    @Override
    void close();
}
