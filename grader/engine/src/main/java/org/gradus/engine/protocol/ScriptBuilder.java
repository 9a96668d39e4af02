package org.gradus.engine.protocol;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Supplier;
import org.gradus.wire.Argument;
import org.gradus.wire.Contract;
import org.gradus.wire.MatrixData;
import org.gradus.wire.Method;
import org.gradus.wire.Script;
import org.gradus.wire.Step;

/** Writes a script step by step and numbers its slots. */
public final class ScriptBuilder {

    private List<Step> steps = new ArrayList<>();
    private final IdentityHashMap<Object, Object> shared = new IdentityHashMap<>();
    private int slots;

    /**
     * A call whose answer can be looked up in a transcript.
     *
     * @param step its number in the script
     * @param slot that holds its result; -1 where the result stays in no slot
     */
    public record Call(int step, int slot) {}

    public int put(MatrixData matrix) {
        steps.add(new Step.Put(slots, matrix));
        return slots++;
    }

    public Call construct(String className, Contract contract, List<Argument> arguments) {
        steps.add(new Step.New(slots, className, contract, arguments));
        return latestWithSlot();
    }

    /** Calls a method of an object; where it returns a number, nothing lies in the slot. */
    public Call call(Method method, Call object, Integer... arguments) {
        steps.add(new Step.Call(method, object.slot(), List.of(arguments), slots));
        return latestWithSlot();
    }

    public Call read(int slot) {
        steps.add(new Step.Read(slot));
        return latest();
    }

    /**
     * Writes steps that are played again and again; their answers cannot be looked up.
     *
     * @param calls writes them
     */
    public Call repeat(int times, Runnable calls) {
        List<Step> outer = steps;
        steps = new ArrayList<>();
        calls.run();
        List<Step> repeated = steps;
        steps = outer;
        steps.add(new Step.Repeat(times, repeated));
        return latest();
    }

    /**
     * What several procedures look at and none of them spoils: the first to come writes it.
     *
     * @param about what it is about, this very object
     */
    public <T> T shared(Object about, Class<T> type, Supplier<T> write) {
        Object known = shared.get(about);
        T written = known == null ? write.get() : type.cast(known);
        shared.put(about, written);
        return written;
    }

    public Script build() {
        return new Script(steps);
    }

    private Call latestWithSlot() {
        return new Call(steps.size() - 1, slots++);
    }

    private Call latest() {
        return new Call(steps.size() - 1, -1);
    }
}
