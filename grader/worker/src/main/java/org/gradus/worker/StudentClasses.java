package org.gradus.worker;

import org.gradus.wire.ClassFiles;

/** Defines the student's classes from memory. What they use beyond themselves is the contract, EJML and the JDK. */
public final class StudentClasses extends ClassLoader {

    private final ClassFiles files;

    public StudentClasses(ClassFiles files, ClassLoader parent) {
        super(parent);
        this.files = files;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = files.find(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }
}
