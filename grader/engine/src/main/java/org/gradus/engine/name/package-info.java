/** What was meant by a name that nothing has: an option, a student, a class. Knows nothing of the rest of the engine. */
@NullMarked
package org.gradus.engine.name;

import org.jspecify.annotations.NullMarked;
