/** All checks of an assignment in their order, and the loop that puts a candidate through them. */
@NullMarked
package org.gradus.engine.check.suite;

import org.jspecify.annotations.NullMarked;
