/**
 * Files for programs.
 */
@NullMarked
package org.gradus.engine.report.json;

import org.jspecify.annotations.NullMarked;
