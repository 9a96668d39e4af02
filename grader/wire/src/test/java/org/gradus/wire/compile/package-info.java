/** Tests of the messages of the compiler process. */
@NullMarked
package org.gradus.wire.compile;

import org.jspecify.annotations.NullMarked;
