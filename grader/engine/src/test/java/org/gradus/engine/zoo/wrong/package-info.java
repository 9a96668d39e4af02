/**
 * Layers and losses that are wrong in one way each, as students get them wrong, and right in every other. {@link
 * org.gradus.engine.zoo.Wrong} says what each must get; the classes called Plain are right, for the others to change one thing of.
 */
@NullMarked
package org.gradus.engine.zoo.wrong;

import org.jspecify.annotations.NullMarked;
