/**
 * The strict reading of assignments and cases: files of JSON become the values of the model, or an exception says where they are
 * wrong and what to do.
 */
@NullMarked
package org.gradus.engine.assignment.read;

import org.jspecify.annotations.NullMarked;
