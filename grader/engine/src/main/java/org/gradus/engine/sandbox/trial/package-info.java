/** Finds out by trying what walls this machine really offers, and chooses among them. */
@NullMarked
package org.gradus.engine.sandbox.trial;

import org.jspecify.annotations.NullMarked;
