/**
 * What is made of the tables of finished runs, without anything being run again: gradebooks, feedback to hand back, and the changes
 * between two runs.
 */
@NullMarked
package org.gradus.engine.export;

import org.jspecify.annotations.NullMarked;
