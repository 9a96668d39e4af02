/**
 * The known misconceptions, a class for each kind of layer or loss, made of formulae that several kinds share.
 */
@NullMarked
package org.gradus.engine.diagnose.library;

import org.jspecify.annotations.NullMarked;
