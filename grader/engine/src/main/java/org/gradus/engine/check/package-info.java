/**
 * The checks: scripts for a subject, and what is read from its transcripts. A check compares with the reference or with a case's
 * expected values, which never leave the judge.
 */
@NullMarked
package org.gradus.engine.check;

import org.jspecify.annotations.NullMarked;
