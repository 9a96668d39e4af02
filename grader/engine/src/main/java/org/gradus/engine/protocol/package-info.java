/**
 * What the contracts ask and answer, each in one place: their quantities, how an object is asked in a script and a reference in
 * this JVM, and the words for it all. Nobody else asks whether a part is a layer or a loss.
 */
@NullMarked
package org.gradus.engine.protocol;

import org.jspecify.annotations.NullMarked;
