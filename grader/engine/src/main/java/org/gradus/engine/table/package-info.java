/** Tables that people, gradebooks or earlier runs wrote, read back: whatever separates their cells, by the names of their columns. */
@NullMarked
package org.gradus.engine.table;

import org.jspecify.annotations.NullMarked;
