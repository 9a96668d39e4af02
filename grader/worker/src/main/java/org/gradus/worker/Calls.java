package org.gradus.worker;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;
import org.gradus.layer.Loss;
import org.gradus.layer.Optimizer;
import org.gradus.wire.Contract;
import org.gradus.wire.Method;
import org.jspecify.annotations.Nullable;

/** The contracts as types, and their methods as calls: the one place that knows which Java they stand for. */
final class Calls {

    private Calls() {}

    /** The interface of a contract. */
    static Class<?> type(Contract contract) {
        return switch (contract) {
            case LAYER -> Layer.class;
            case LOSS -> Loss.class;
            case OPTIMIZER -> Optimizer.class;
        };
    }

    /**
     * Calls a method.
     *
     * @param object of the method's contract
     * @param arguments as many as it takes
     * @return a matrix, a map or a number, as the method returns; null where the student's code returned that
     * @throws Throwable what the student's code threw
     */
    static @Nullable Object of(Method method, Object object, SimpleMatrix[] arguments) throws Throwable {
        return switch (method) {
            case FORWARD -> ((Layer) object).forward(arguments[0]);
            case BACKWARD -> ((Layer) object).backward(arguments[0]);
            case GRADIENTS -> ((Layer) object).gradients();
            case VALUE -> ((Loss) object).value(arguments[0], arguments[1]);
            case GRADIENT -> ((Loss) object).gradient(arguments[0], arguments[1]);
            case STEP -> ((Optimizer) object).step(arguments[0], arguments[1]);
        };
    }
}
