/**
 * A program that runs: what it says and how much of it, the time that it takes, and its end.
 */
@NullMarked
package org.gradus.engine.sandbox.process;

import org.jspecify.annotations.NullMarked;
