/**
 * Layers whose formulae are sums over indices, written as loops within each other, and the slips that such loops may have: another index, a
 * sign, a bound. Beside {@code formula}, which knows matrices and no indices.
 */
@NullMarked
package org.gradus.engine.diagnose.loop;

import org.jspecify.annotations.NullMarked;
