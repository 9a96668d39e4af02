/** Tests of the compiler. Only javac runs here, never what it compiles. */
@NullMarked
package org.gradus.compiler;

import org.jspecify.annotations.NullMarked;
