/**
 * What an instructor asks: the parts of an assignment, what they are worth, and the test cases, as immutable values, and the
 * strict loader that makes them of JSON. Whatever is wrong in a file is an {@link
 * org.gradus.engine.assignment.AssignmentException} that says where it stands and what to do.
 */
@NullMarked
package org.gradus.engine.assignment;

import org.jspecify.annotations.NullMarked;
