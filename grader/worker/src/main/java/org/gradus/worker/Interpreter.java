package org.gradus.worker;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;
import org.gradus.layer.Loss;
import org.gradus.wire.MatrixData;
import org.gradus.wire.Reply;
import org.gradus.wire.Step;

/**
 * Plays the steps of one script on a student's classes. Whatever the student's code throws becomes a reply; a step that needs
 * the result of a failed one is skipped and names it.
 *
 * <p>After a {@code forward} that failed, {@code backward} and {@code gradients} of that layer are skipped until a forward
 * succeeds; likewise {@code gradients} after a failed {@code backward}.
 */
public final class Interpreter {

    private final ClassLoader classes;
    private final Snapshots snapshots;
    private final Map<Integer, Object> slots = new HashMap<>();
    private final Map<Integer, Integer> failedSlots = new HashMap<>();
    private final Map<Integer, Integer> failedForwards = new HashMap<>();
    private final Map<Integer, Integer> failedBackwards = new HashMap<>();
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
        } else if (step instanceof Step.Forward forward) {
            return forward(forward);
        } else if (step instanceof Step.Backward backward) {
            return backward(backward);
        } else if (step instanceof Step.Gradients gradients) {
            return gradients(gradients);
        } else if (step instanceof Step.Value value) {
            return value(value);
        } else if (step instanceof Step.Gradient gradient) {
            return gradient(gradient);
        } else if (step instanceof Step.Read read) {
            return read(read);
        } else if (step instanceof Step.Overwrite overwrite) {
            return overwrite(overwrite);
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

    private Reply forward(Step.Forward step) throws Throwable {
        failedSlots.put(step.result(), number);
        Layer layer = get(step.layer(), Layer.class);
        SimpleMatrix x = get(step.x(), SimpleMatrix.class);
        failedForwards.put(step.layer(), number);
        Reply reply = keep(step.result(), layer.forward(x));
        if (reply instanceof Reply.Matrix) {
            failedForwards.remove(step.layer());
            failedBackwards.remove(step.layer());
        }
        return reply;
    }

    private Reply backward(Step.Backward step) throws Throwable {
        failedSlots.put(step.result(), number);
        Layer layer = get(step.layer(), Layer.class);
        SimpleMatrix dY = get(step.dY(), SimpleMatrix.class);
        needs(failedForwards, step.layer());
        failedBackwards.put(step.layer(), number);
        Reply reply = keep(step.result(), layer.backward(dY));
        failedBackwards.remove(step.layer());
        return reply;
    }

    private Reply gradients(Step.Gradients step) throws Throwable {
        failedSlots.put(step.result(), number);
        Layer layer = get(step.layer(), Layer.class);
        needs(failedForwards, step.layer());
        needs(failedBackwards, step.layer());
        SortedMap<String, SimpleMatrix> matrices = new TreeMap<>();
        Reply reply = snapshots.of(layer.gradients(), matrices);
        if (reply instanceof Reply.Named) {
            slots.put(step.result(), new Kept(matrices));
            failedSlots.remove(step.result());
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

    private Reply value(Step.Value step) throws Throwable {
        Loss loss = get(step.loss(), Loss.class);
        return new Reply.Scalar(
                loss.value(get(step.prediction(), SimpleMatrix.class), get(step.target(), SimpleMatrix.class)));
    }

    private Reply gradient(Step.Gradient step) throws Throwable {
        failedSlots.put(step.result(), number);
        Loss loss = get(step.loss(), Loss.class);
        SimpleMatrix prediction = get(step.prediction(), SimpleMatrix.class);
        return keep(step.result(), loss.gradient(prediction, get(step.target(), SimpleMatrix.class)));
    }

    private Reply overwrite(Step.Overwrite step) throws Throwable {
        SimpleMatrix matrix = get(step.slot(), SimpleMatrix.class);
        for (int row = 0; row < step.matrix().rows(); row++) {
            for (int column = 0; column < step.matrix().columns(); column++) {
                matrix.set(row, column, step.matrix().get(row, column));
            }
        }
        return new Reply.Done();
    }

    private Reply keep(int slot, SimpleMatrix result) {
        Reply reply = snapshots.of(result);
        if (reply instanceof Reply.Matrix) {
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

    private static void needs(Map<Integer, Integer> failed, int slot) throws NeedsFailedStep {
        Integer step = failed.get(slot);
        if (step != null) {
            throw new NeedsFailedStep(step);
        }
    }

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
