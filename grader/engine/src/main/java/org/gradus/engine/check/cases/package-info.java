/**
 * The JSON cases: networks step by step, each step with the reference's inputs and upstream gradients, so that one wrong layer
 * does not spoil the next; and the student's own chain as a whole.
 */
@NullMarked
package org.gradus.engine.check.cases;

import org.jspecify.annotations.NullMarked;
