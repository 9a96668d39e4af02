/**
 * Renders records and marks for people and programs. It reads nothing else, prints nothing and starts nothing; all text that a
 * student could have written is cleaned at one place for each format.
 */
@NullMarked
package org.gradus.engine.report;

import org.jspecify.annotations.NullMarked;
