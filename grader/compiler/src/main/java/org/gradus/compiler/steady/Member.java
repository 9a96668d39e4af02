package org.gradus.compiler.steady;

import org.objectweb.asm.Handle;

/**
 * A method as class files name it.
 *
 * @param owner the internal name of the class, {@code java/util/Random}
 */
record Member(String owner, String name, String descriptor) {

    static final String CONSTRUCTOR = "<init>";
    static final String CLASS_INITIALISER = "<clinit>";

    static Member of(Handle handle) {
        return new Member(handle.getOwner(), handle.getName(), handle.getDesc());
    }

    boolean isConstructor() {
        return name.equals(CONSTRUCTOR);
    }
}
