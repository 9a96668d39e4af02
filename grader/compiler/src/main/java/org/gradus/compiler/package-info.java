/**
 * The program of the sandboxed compiler process: sources in, classes and messages out. It knows the wire alone, and runs nothing that it compiles.
 */
@NullMarked
package org.gradus.compiler;

import org.jspecify.annotations.NullMarked;
