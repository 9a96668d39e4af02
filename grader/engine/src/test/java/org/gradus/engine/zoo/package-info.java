/**
 * The zoo: layers and losses as students write them, each with what the suite must say about it. The right ones keep every mark,
 * however they are written.
 */
@NullMarked
package org.gradus.engine.zoo;

import org.jspecify.annotations.NullMarked;
