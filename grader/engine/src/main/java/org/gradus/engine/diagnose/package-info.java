/**
 * Names the misconception behind a facet that was not earned, as a tutor would. Each known misconception is a formula: what a
 * student who has it would return. The formulae are held against the student's answers to a few fixed probes, and a name is given
 * only where exactly one of them says what the student says. It adds words to marks and never changes them.
 */
@NullMarked
package org.gradus.engine.diagnose;

import org.jspecify.annotations.NullMarked;
