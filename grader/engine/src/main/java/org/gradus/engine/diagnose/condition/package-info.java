/** When answers are wrong: the simplest condition that separates the right from the wrong, found and confirmed by asking. */
@NullMarked
package org.gradus.engine.diagnose.condition;

import org.jspecify.annotations.NullMarked;
