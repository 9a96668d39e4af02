package org.gradus.worker;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ejml.simple.SimpleMatrix;
import org.gradus.wire.MatrixData;
import org.gradus.wire.Method;
import org.gradus.wire.Reply;
import org.gradus.wire.Step;
import org.jspecify.annotations.Nullable;

/**
 * Plays the steps of one script on a student's classes. Whatever the student's code throws becomes a reply; a step that needs
 * the result of a failed one is skipped and names it.
 *
 * <p>What comes {@linkplain Method#after after} a call that failed is skipped until that call succeeds: {@code backward} and
 * {@code gradients} of a layer after its {@code forward}, {@code gradients} after its {@code backward}.
 */
public final class Interpreter {

    private final ClassLoader classes;
    private final Snapshots snapshots;
    private final Map<Integer, Object> slots = new HashMap<>();
    private final Map<Integer, Integer> failedSlots = new HashMap<>();
    private final Map<Ask, Integer> failedCalls = new HashMap<>();
    private int number = -1;

    public Interpreter(ClassLoader classes, Snapshots snapshots) {
        this.classes = classes;
        this.snapshots = snapshots;
    }

    /** Plays the next step. Never throws because of the student's code, unless the JVM itself gives up. */
    public Reply play(Step step) {
        number++;
        try {
            return dispatch(step);
        } catch (NeedsFailedStep e) {
            return new Reply.Skipped(e.failedStep);
        } catch (Construction.Impossible e) {
            return new Reply.Failure(e.kind(), e.text());
        } catch (Throwable thrown) {
            // Everything: an Error of the student's is as much an answer as an exception.
            return Throwables.describe(thrown);
        }
    }

    private Reply dispatch(Step step) throws Throwable {
        if (step instanceof Step.Put put) {
            return put(put);
        } else if (step instanceof Step.New construction) {
            return construct(construction);
        } else if (step instanceof Step.Call call) {
            return call(call);
        } else if (step instanceof Step.Read read) {
            return read(read);
        } else if (step instanceof Step.Repeat repeat) {
            return repeat(repeat);
        }
        throw new IllegalStateException("a step of an unknown kind: " + step);
    }

    private Reply put(Step.Put step) {
        MatrixData data = step.matrix();
        slots.put(step.slot(), new SimpleMatrix(data.rows(), data.columns(), true, data.rowMajor()));
        return new Reply.Done();
    }

    private Reply construct(Step.New step) throws Throwable {
        failedSlots.put(step.slot(), number);
        Construction construction = new Construction(classes, slot -> get(slot, SimpleMatrix.class));
        slots.put(step.slot(), construction.of(step));
        failedSlots.remove(step.slot());
        return new Reply.Done();
    }

    private Reply call(Step.Call call) throws Throwable {
        Method method = call.method();
        failedSlots.put(call.result(), number);
        Object object = get(call.object(), Object.class);
        SimpleMatrix[] arguments = new SimpleMatrix[method.arguments()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = get(call.arguments().get(i), SimpleMatrix.class);
        }
        for (Method before : method.after()) {
            needs(failedCalls, new Ask(call.object(), before));
        }
        failedCalls.put(new Ask(call.object(), method), number);
        Reply reply = answer(call, Calls.of(method, object, arguments));
        if (method != Method.FORWARD || reply instanceof Reply.Matrix) {
            // A forward without a matrix left nothing to go back from; a backward without one may have left gradients.
            succeeded(call.object(), method);
        }
        return reply;
    }

    /** What comes after the call is about this one from now on. */
    private void succeeded(int object, Method method) {
        failedCalls.remove(new Ask(object, method));
        for (Method later : Method.values()) {
            if (later.after().contains(method)) {
                failedCalls.remove(new Ask(object, later));
            }
        }
    }

    private Reply answer(Step.Call call, @Nullable Object returned) {
        return switch (call.method().returns()) {
            case MATRIX -> keep(call.result(), (SimpleMatrix) returned);
            case MAP -> keepAll(call.result(), (Map<?, ?>) returned);
            case NUMBER -> new Reply.Scalar((Double) Objects.requireNonNull(returned));
        };
    }

    private Reply keepAll(int slot, @Nullable Map<?, ?> returned) {
        SortedMap<String, SimpleMatrix> matrices = new TreeMap<>();
        Reply reply = snapshots.of(returned, matrices);
        if (reply instanceof Reply.Named) {
            slots.put(slot, new Kept(matrices));
            failedSlots.remove(slot);
        }
        return reply;
    }

    private Reply read(Step.Read step) throws Throwable {
        return get(step.slot(), Object.class) instanceof Kept kept
                ? snapshots.of(kept.matrices(), new TreeMap<>())
                : snapshots.of(get(step.slot(), SimpleMatrix.class));
    }

    private Reply repeat(Step.Repeat repeat) throws Throwable {
        for (int time = 0; time < repeat.times(); time++) {
            for (Step step : repeat.steps()) {
                Reply reply = dispatch(step);
                if (reply instanceof Reply.Failure) {
                    return reply;
                }
            }
        }
        return new Reply.Done();
    }

    private Reply keep(int slot, @Nullable SimpleMatrix result) {
        Reply reply = snapshots.of(result);
        if (result != null && reply instanceof Reply.Matrix) {
            slots.put(slot, result);
            failedSlots.remove(slot);
        }
        return reply;
    }

    private <T> T get(int slot, Class<T> type) throws NeedsFailedStep {
        needs(failedSlots, slot);
        Object held = slots.get(slot);
        if (!type.isInstance(held)) {
            throw new IllegalStateException("slot " + slot + " holds no " + type.getSimpleName());
        }
        return type.cast(held);
    }

    private static <K> void needs(Map<K, Integer> failed, K needed) throws NeedsFailedStep {
        Integer step = failed.get(needed);
        if (step != null) {
            throw new NeedsFailedStep(step);
        }
    }

    /** A method of the object in a slot. */
    private record Ask(int object, Method method) {}

    /** The matrices that were in a map when it was returned: the map itself may be filled anew. */
    private record Kept(SortedMap<String, SimpleMatrix> matrices) {}

    /** What a step needs was not produced. */
    private static final class NeedsFailedStep extends Exception {
        private static final long serialVersionUID = 1L;

        private final int failedStep;

        NeedsFailedStep(int failedStep) {
            super(null, null, false, false);
            this.failedStep = failedStep;
        }
    }
}
