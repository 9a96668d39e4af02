/** Tests of the references: worked values, an independent oracle, finite differences, extremes, conduct, errata. */
@NullMarked
package org.gradus.reference;

import org.jspecify.annotations.NullMarked;
