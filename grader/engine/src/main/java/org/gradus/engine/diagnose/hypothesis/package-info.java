/**
 * What a student may have computed: a formula for each quantity that a misconception changes, and whether the answers to probes
 * agree with it.
 */
@NullMarked
package org.gradus.engine.diagnose.hypothesis;

import org.jspecify.annotations.NullMarked;
