/** Makes the repository that students start from: stubs, what they are given, the public cases with a test, and the build. */
@NullMarked
package org.gradus.engine.author.template;

import org.jspecify.annotations.NullMarked;
