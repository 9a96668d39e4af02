/**
 * Turns the sources of a submission into classes, in a sandboxed process of their own, and finds the classes of an assignment
 * among them. It knows the sandbox and the wire; nothing of what the classes do.
 */
@NullMarked
package org.gradus.engine.compile;

import org.jspecify.annotations.NullMarked;
