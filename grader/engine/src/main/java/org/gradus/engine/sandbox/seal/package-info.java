/**
 * The seal: what a process of the student's side gives up, for good and without any privileges, before its program starts. It knows
 * nothing of the sandboxes that use it.
 */
@NullMarked
package org.gradus.engine.sandbox.seal;

import org.jspecify.annotations.NullMarked;
