/** What people decided about marks, read from tables that they keep: points given or taken, and what lateness costs. */
@NullMarked
package org.gradus.engine.decision;

import org.jspecify.annotations.NullMarked;
