/**
 * Text that a student could have written, made fit for the place where it is shown: one class for each format, so that a report
 * or a command never thinks about characters itself. Knows nothing of the rest of the engine.
 */
@NullMarked
package org.gradus.engine.clean;

import org.jspecify.annotations.NullMarked;
