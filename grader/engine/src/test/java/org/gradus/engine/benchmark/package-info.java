/** Measurements, outside the tests: run {@code .ci/benchmark}. */
@NullMarked
package org.gradus.engine.benchmark;

import org.jspecify.annotations.NullMarked;
