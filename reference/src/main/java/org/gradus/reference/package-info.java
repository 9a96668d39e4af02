/**
 * The answers: layers and losses that read like the formulae of the source documents, one line of code per formula, with
 * the formula and its source beside it. Sources are named by the number that their file name begins with; an equation that
 * is misprinted there is given here as it should read. It knows the contract and EJML and nothing else; no input or output,
 * no randomness.
 */
@NullMarked
package org.gradus.reference;

import org.jspecify.annotations.NullMarked;
