/**
 * What is told of a submission, and in which order; every format writes the same.
 */
@NullMarked
package org.gradus.engine.report.model;

import org.jspecify.annotations.NullMarked;
