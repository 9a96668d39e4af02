package org.gradus.engine.diagnose.loop;

import java.util.List;
import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.diagnose.hypothesis.FormulaInputs;

/** What a method sees before its loops begin. */
public interface Surroundings {

    /** Of the sizes, in the order in which a student would think of them. */
    List<String> names();

    /** How large they are in a question. */
    Map<String, Integer> sizes(FormulaInputs question);

    /** The matrices, and one in the shape of what is summed up. */
    Map<String, SimpleMatrix> matrices(FormulaInputs question);

    /** What the names mean that no formula of the kind has: a sentence. */
    String legend();
}
