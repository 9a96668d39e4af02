/** The way of a submission from what was handed in to its marks and reports, in one place: for commands, tests and other programs. */
@NullMarked
package org.gradus.engine.grading;

import org.jspecify.annotations.NullMarked;
