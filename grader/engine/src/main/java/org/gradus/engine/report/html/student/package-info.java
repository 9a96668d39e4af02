/**
 * The page of one student: what is told, as a template of jte shows it, without a script.
 */
@NullMarked
package org.gradus.engine.report.html.student;

import org.jspecify.annotations.NullMarked;
