/** Changes Java sources mechanically, in one place at a time, as a slip does. They are parsed, and never compiled or run. */
@NullMarked
package org.gradus.mutator;

import org.jspecify.annotations.NullMarked;
