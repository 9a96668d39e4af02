/** Tests of the catalogue. */
@NullMarked
package org.gradus.reference.catalogue;

import org.jspecify.annotations.NullMarked;
