/**
 * Keeps one record per submission on the disk, so that a batch that was interrupted goes on where it stopped and runs nothing
 * twice. Records are found by what they depend on: the sources, the assignment, the seed, the grader.
 */
@NullMarked
package org.gradus.engine.journal;

import org.jspecify.annotations.NullMarked;
