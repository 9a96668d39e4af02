/**
 * The gallery: submissions that attack the grader, each with the marks that it must get. They are graded in one batch together
 * with honest ones, which must not notice.
 */
@NullMarked
package org.gradus.engine.gallery;

import org.jspecify.annotations.NullMarked;
