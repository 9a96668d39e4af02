/** Changes a right solution mechanically and grades what comes of it: slips that an assignment's checks would miss. */
@NullMarked
package org.gradus.engine.author.mutation;

import org.jspecify.annotations.NullMarked;
