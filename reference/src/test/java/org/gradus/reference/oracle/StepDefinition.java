package org.gradus.reference.oracle;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.IntStream;
import org.gradus.reference.catalogue.Arguments;

/** One entry of a parameter after a step, from all that the entry and its gradient have been: nothing is remembered in between. */
public interface StepDefinition {

    BigDecimal next(Past past);

    /**
     * An entry in every step so far, the latest last.
     *
     * @param parameters before each step
     */
    record Past(List<BigDecimal> parameters, List<BigDecimal> gradients, MathContext context) {

        BigDecimal parameter() {
            return parameters.get(parameters.size() - 1);
        }

        BigDecimal gradient() {
            return gradients.get(gradients.size() - 1);
        }

        /** {@code sum share^age term(step)}, the latest step of age 0. */
        BigDecimal fading(BigDecimal share, Term term) {
            int last = parameters.size() - 1;
            return IntStream.rangeClosed(0, last)
                    .mapToObj(age -> share.pow(age, context).multiply(term.at(last - age), context))
                    .reduce(BigDecimal.ZERO, (one, other) -> one.add(other, context));
        }

        /** The same divided by the sum of the weights. */
        BigDecimal mean(BigDecimal share, Term term) {
            return fading(share, term).divide(fading(share, step -> BigDecimal.ONE), context);
        }

        BigDecimal square(int step) {
            return gradients.get(step).pow(2, context);
        }

        /** What is left of the parameter when so much is taken away, times the rate. */
        BigDecimal without(BigDecimal rate, BigDecimal direction) {
            return parameter().subtract(rate.multiply(direction, context), context);
        }
    }

    /** A number for each step, counted from 0. */
    interface Term {
        BigDecimal at(int step);
    }

    /** What a kind of optimizer is held against. */
    static StepDefinition of(String kind, Arguments arguments) {
        return switch (kind) {
            case "StochasticGradientDescent" -> descent(arguments);
            case "RMSProp" -> rmsProp(arguments);
            case "Adam" -> adam(arguments);
            default ->
                throw new AssertionError(
                        "there is no definition that " + kind + " could be held against: give StepDefinition one");
        };
    }

    private static BigDecimal number(Arguments arguments, String name) {
        return new BigDecimal(arguments.number(name));
    }

    /** Every gradient so far, fading, and with Nesterov's momentum the latest once more. */
    private static StepDefinition descent(Arguments arguments) {
        BigDecimal decay = number(arguments, "weightDecay");
        BigDecimal momentum = number(arguments, "momentum");
        return past -> {
            Term decayed = step -> past.gradients()
                    .get(step)
                    .add(past.parameters().get(step).multiply(decay, past.context()), past.context());
            BigDecimal velocity = past.fading(momentum, decayed);
            BigDecimal direction = arguments.flag("nesterov")
                    ? decayed.at(past.gradients().size() - 1)
                            .add(velocity.multiply(momentum, past.context()), past.context())
                    : velocity;
            return past.without(number(arguments, "rate"), direction);
        };
    }

    private static StepDefinition rmsProp(Arguments arguments) {
        BigDecimal decay = number(arguments, "decay");
        return past -> {
            BigDecimal squares =
                    past.fading(decay, past::square).multiply(BigDecimal.ONE.subtract(decay), past.context());
            BigDecimal divisor = squares.sqrt(past.context()).add(number(arguments, "epsilon"), past.context());
            return past.without(number(arguments, "rate"), past.gradient().divide(divisor, past.context()));
        };
    }

    /** Means whose weights sum to 1 need no correction. */
    private static StepDefinition adam(Arguments arguments) {
        return past -> {
            BigDecimal mean = past.mean(number(arguments, "beta1"), past.gradients()::get);
            BigDecimal squares = past.mean(number(arguments, "beta2"), past::square);
            BigDecimal divisor = squares.sqrt(past.context()).add(number(arguments, "epsilon"), past.context());
            return past.without(number(arguments, "rate"), mean.divide(divisor, past.context()));
        };
    }
}
