/**
 * What makes the classes of a submission answer differently from run to run: found in their class files and, where it is random numbers
 * or the time, exchanged for what the worker gives in its place, which is the same in every run.
 */
@NullMarked
package org.gradus.compiler.steady;

import org.jspecify.annotations.NullMarked;
