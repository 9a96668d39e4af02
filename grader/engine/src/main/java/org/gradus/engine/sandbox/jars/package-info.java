/**
 * The jars that the student's side runs from: unpacked from our own, archived for a quick start, and guarded against change.
 */
@NullMarked
package org.gradus.engine.sandbox.jars;

import org.jspecify.annotations.NullMarked;
