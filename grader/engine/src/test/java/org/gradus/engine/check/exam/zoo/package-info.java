/** Layers and losses that are wrong in one way each, and right in every other; every check of the exam has one that it catches. */
@NullMarked
package org.gradus.engine.check.exam.zoo;

import org.jspecify.annotations.NullMarked;
