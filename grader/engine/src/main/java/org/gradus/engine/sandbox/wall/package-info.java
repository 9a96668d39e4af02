/**
 * The three walls, bwrap, seal and process: how each starts a program, and what the program sees of the machine.
 */
@NullMarked
package org.gradus.engine.sandbox.wall;

import org.jspecify.annotations.NullMarked;
