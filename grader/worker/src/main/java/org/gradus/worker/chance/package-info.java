/**
 * What a student's code gets in place of the library's random numbers and clocks: the same in every run of a worker, so that the
 * same submission has the same marks. The compiler process puts the calls there; nothing of this is loaded otherwise.
 */
@NullMarked
package org.gradus.worker.chance;

import org.jspecify.annotations.NullMarked;
