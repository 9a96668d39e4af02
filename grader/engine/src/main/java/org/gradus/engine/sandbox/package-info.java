/**
 * Starts the programs of the student's side as processes of their own, with limits, and makes sure that they end: what they
 * may touch is decided here and nowhere else. It knows nothing of what those programs say.
 */
@NullMarked
package org.gradus.engine.sandbox;

import org.jspecify.annotations.NullMarked;
