/**
 * The answers: layers and losses that read like the formulae of the source documents, one line of code per formula. No input or output, no randomness.
 */
@NullMarked
package org.gradus.reference;

import org.jspecify.annotations.NullMarked;
