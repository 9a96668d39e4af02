/**
 * What a student's numbers were computed by: expressions over what a method can see, tried simplest first until one has the same
 * numbers, and told by how it differs from the right one.
 */
@NullMarked
package org.gradus.engine.diagnose.formula;

import org.jspecify.annotations.NullMarked;
