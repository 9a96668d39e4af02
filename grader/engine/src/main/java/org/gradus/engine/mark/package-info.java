/**
 * Turns the records of submissions into marks, facet by facet, by the rules of the assignment. It reads records, what people decided, and nothing else.
 */
@NullMarked
package org.gradus.engine.mark;

import org.jspecify.annotations.NullMarked;
