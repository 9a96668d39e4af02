/**
 * One page for the instructor of a class: a template of jte, the data of the class as JSON in it, and the libraries that show them. Only
 * this room of the reports knows jte and Jackson.
 */
@NullMarked
package org.gradus.engine.report.html;

import org.jspecify.annotations.NullMarked;
