/**
 * What services take that run a grader on each push or hand-in.
 */
@NullMarked
package org.gradus.engine.report.ci;

import org.jspecify.annotations.NullMarked;
