/**
 * What grading finds out, as values: the outcome of every check, and the record of a submission from which marks and reports are
 * made. It knows no process and no file.
 */
@NullMarked
package org.gradus.engine.result;

import org.jspecify.annotations.NullMarked;
