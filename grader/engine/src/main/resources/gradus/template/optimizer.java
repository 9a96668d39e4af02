package layers;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Optimizer;

/**
 * An optimizer: one object for each parameter, one call for each step.
 *
 * <table>
 *   <caption>What to return</caption>
 *   <tr><th>step</th><th>the parameter after it</th></tr>
 *   <tr><td>the first</td><td>@FIRST_STEP@</td></tr>
 *   <tr><td>a later one</td><td>@LATER_STEPS@</td></tr>
 * </table>
@SIZES@ */
public class @CLASS@ implements Optimizer {
@CONSTRUCTOR@
    /**
     * Takes the next step.
     *
     * @param parameter as it is now, {@code [@x@]}; not to be changed
     * @param gradient {@code dL/dparameter} there, {@code [@x@]}; not to be changed
     * @return the parameter after the step, a new matrix, {@code [@x@]}
     */
    @Override
    public SimpleMatrix step(SimpleMatrix parameter, SimpleMatrix gradient) {
        throw new UnsupportedOperationException("@CLASS@.step: first @FIRST_STEP_TEXT@; then @LATER_STEPS_TEXT@");
    }
}
