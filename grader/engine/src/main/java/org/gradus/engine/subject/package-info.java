/**
 * Who plays scripts for the judge: the student's classes in a worker process behind the wall, which is replaced whenever it
 * hangs or dies. What comes back is snapshots and how it ended, never a verdict.
 */
@NullMarked
package org.gradus.engine.subject;

import org.jspecify.annotations.NullMarked;
