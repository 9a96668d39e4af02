/**
 * A second opinion that shares nothing with the references: plain loops over decimal numbers of many digits, written from
 * the definitions of the forward steps alone. No derivative is written down anywhere: dual numbers carry it along.
 */
@NullMarked
package org.gradus.reference.oracle;

import org.jspecify.annotations.NullMarked;
