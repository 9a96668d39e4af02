/** Helps whoever writes an assignment: new cases, and expected values that the references work out. */
@NullMarked
package org.gradus.engine.author;

import org.jspecify.annotations.NullMarked;
