/** What a class does beside answering: which of its calls writes into what, and whose call changes whose answer, seen by experiment. */
@NullMarked
package org.gradus.engine.diagnose.conduct;

import org.jspecify.annotations.NullMarked;
