/** The first check of a part: the class is there, implements the contract and has the constructor. */
@NullMarked
package org.gradus.engine.check.structure;

import org.jspecify.annotations.NullMarked;
