/**
 * The command line: the only place that prints, and that ends the process.
 */
@NullMarked
package org.gradus.engine.cli;

import org.jspecify.annotations.NullMarked;
