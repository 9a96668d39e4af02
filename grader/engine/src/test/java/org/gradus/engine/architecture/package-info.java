/** The walls between the packages, as rules that every build tries on the compiled classes; each is also tried on a class that breaks it. */
@NullMarked
package org.gradus.engine.architecture;

import org.jspecify.annotations.NullMarked;
