/**
 * The student side's program: plays scripts on the student's classes and answers with snapshots. It knows the contract and the wire, and nothing that could judge.
 */
@NullMarked
package org.gradus.worker;

import org.jspecify.annotations.NullMarked;
