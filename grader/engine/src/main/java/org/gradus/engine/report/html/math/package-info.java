/**
 * The formulae of the library, which are lines of text, as presentational MathML.
 */
@NullMarked
package org.gradus.engine.report.html.math;

import org.jspecify.annotations.NullMarked;
