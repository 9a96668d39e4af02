/**
 * What learning platforms let download of a whole class, as submissions: whose each file is, which attempt, whether it was late. All
 * of that stands in names, which students have a part in; the files themselves are read by the room above, one submission at a time.
 */
@NullMarked
package org.gradus.engine.intake.gradebook;

import org.jspecify.annotations.NullMarked;
