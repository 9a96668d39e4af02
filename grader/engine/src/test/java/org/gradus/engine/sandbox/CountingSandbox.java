package org.gradus.engine.sandbox;

import java.util.ArrayList;
import java.util.List;

/** The plain sandbox; remembers what it started. */
public final class CountingSandbox implements Sandbox {

    private final Sandbox real = ProcessSandbox.ofThisJdk();
    private final List<ContainedProcess> started = new ArrayList<>();

    /** Every process so far, dead ones too. */
    public List<ContainedProcess> started() {
        return started;
    }

    @Override
    public String name() {
        return real.name();
    }

    @Override
    public ContainedProcess start(Program program) {
        ContainedProcess process = real.start(program);
        started.add(process);
        return process;
    }

    @Override
    public void close() {
        real.close();
    }
}
