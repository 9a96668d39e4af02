/** A class of students, made of samples and of the zoo. */
@NullMarked
package org.gradus.benchmark.student;

import org.jspecify.annotations.NullMarked;
