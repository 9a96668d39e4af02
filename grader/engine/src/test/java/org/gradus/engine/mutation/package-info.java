/**
 * The examiner examined: every right class of the zoo, changed mechanically in one place at a time, has to lose marks under the facet that
 * the change spoils. What was changed without an effect is told apart by a long random comparison with the original.
 */
@NullMarked
package org.gradus.engine.mutation;

import org.jspecify.annotations.NullMarked;
