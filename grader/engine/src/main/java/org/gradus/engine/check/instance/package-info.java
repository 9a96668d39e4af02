/**
 * What properties are tried on: parameters, inputs and upstream gradients, with what the reference makes of them. A try is a
 * spec of a few small integers, which jqwik draws and shrinks; all numbers follow from it.
 */
@NullMarked
package org.gradus.engine.check.instance;

import org.jspecify.annotations.NullMarked;
