/** Measurements, outside the tests: run {@code .ci/benchmark}. */
@NullMarked
package org.gradus.benchmark;

import org.jspecify.annotations.NullMarked;
