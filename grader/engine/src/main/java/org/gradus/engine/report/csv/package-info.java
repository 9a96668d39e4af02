/**
 * Tables.
 */
@NullMarked
package org.gradus.engine.report.csv;

import org.jspecify.annotations.NullMarked;
