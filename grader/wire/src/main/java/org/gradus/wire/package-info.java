/**
 * What crosses the wall between the judge and the student's side: scripts over numbered slots one way, snapshots of numbers
 * and described failures the other, as bounded binary frames. Neither side trusts the other's bytes. It depends on
 * {@code java.base} alone.
 */
@NullMarked
package org.gradus.wire;

import org.jspecify.annotations.NullMarked;
