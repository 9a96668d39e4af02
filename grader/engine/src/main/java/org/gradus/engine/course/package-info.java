/**
 * What a course brings of its own: references in Java, compiled and run behind the same wall as a student's classes. The judge asks
 * them by scripts, takes numbers, and remembers the answers.
 */
@NullMarked
package org.gradus.engine.course;

import org.jspecify.annotations.NullMarked;
