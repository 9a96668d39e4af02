package org.gradus.engine.sandbox;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gradus.engine.sandbox.process.ContainedProcess;

/** A sandbox that remembers what it started. */
public final class CountingSandbox implements Sandbox {

    private final Sandbox real;
    private final List<ContainedProcess> started = new CopyOnWriteArrayList<>();

    public CountingSandbox(Sandbox real) {
        this.real = real;
    }

    /** Every process so far, dead ones too. */
    public List<ContainedProcess> started() {
        return started;
    }

    @Override
    public String name() {
        return real.name();
    }

    @Override
    public boolean isSealed() {
        return real.isSealed();
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
