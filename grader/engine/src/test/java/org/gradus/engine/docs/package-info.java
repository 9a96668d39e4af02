/** Holds what the documents say against the program: every command, table, link and example. */
@NullMarked
package org.gradus.engine.docs;

import org.jspecify.annotations.NullMarked;
