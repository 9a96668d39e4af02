/**
 * Right layers and losses, each written another way, as students of all kinds write them. They know the contract, EJML and the
 * JDK, and are right wherever the suite may ask.
 */
@NullMarked
package org.gradus.engine.zoo.right;

import org.jspecify.annotations.NullMarked;
