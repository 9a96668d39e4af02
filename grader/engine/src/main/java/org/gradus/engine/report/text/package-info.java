/**
 * What is read on a terminal.
 */
@NullMarked
package org.gradus.engine.report.text;

import org.jspecify.annotations.NullMarked;
