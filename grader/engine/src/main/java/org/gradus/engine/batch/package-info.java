/**
 * From submissions to records: intake, journal, compiler, suite, one submission after the other in each lane, lanes side by side.
 */
@NullMarked
package org.gradus.engine.batch;

import org.jspecify.annotations.NullMarked;
