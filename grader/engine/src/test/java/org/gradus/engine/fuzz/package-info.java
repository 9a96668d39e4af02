/**
 * Everything that the judge reads and did not write itself, given to a coverage-guided fuzzer: what comes over the wall, what an
 * instructor wrote, what a student zipped. The build plays the inputs under {@code src/test/resources}; {@code .ci/fuzz} looks for
 * new ones.
 */
@NullMarked
package org.gradus.engine.fuzz;

import org.jspecify.annotations.NullMarked;
