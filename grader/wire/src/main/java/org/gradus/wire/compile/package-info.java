/**
 * What the judge and the sandboxed compiler process say to each other: sources one way; classes, messages and reasons the
 * other. The sources are hostile, and so is every reply until the judge has looked at it. It depends on {@code java.base}
 * and the frames of {@code org.gradus.wire} alone.
 */
@NullMarked
package org.gradus.wire.compile;

import org.jspecify.annotations.NullMarked;
