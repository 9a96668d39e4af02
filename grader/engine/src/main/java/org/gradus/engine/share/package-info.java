/** Results of a class without whose they are: pseudonyms in the place of names, and nothing that a student wrote. */
@NullMarked
package org.gradus.engine.share;

import org.jspecify.annotations.NullMarked;
