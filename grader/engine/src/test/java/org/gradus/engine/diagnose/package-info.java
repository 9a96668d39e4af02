/** Tests of the diagnosis, with layers and losses that are wrong as students' are. */
@NullMarked
package org.gradus.engine.diagnose;

import org.jspecify.annotations.NullMarked;
