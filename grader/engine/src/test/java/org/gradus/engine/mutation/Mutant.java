package org.gradus.engine.mutation;

import java.util.Map;
import org.gradus.mutator.Edit;

/**
 * A right class of the zoo with one change.
 *
 * @param part that it is an answer to
 * @param original the name of the right class
 * @param edit the change
 * @param line in which it begins
 * @param change the line before and after
 * @param name of the changed class
 * @param classFiles of the changed source, by name; its packages are its own
 */
record Mutant(
        String part, String original, Edit edit, int line, String change, String name, Map<String, byte[]> classFiles) {

    /** A loader of its own: what is static belongs to this mutant alone. */
    ClassLoader loader() {
        return new ClassLoader(Mutant.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String wanted) throws ClassNotFoundException {
                byte[] file = classFiles.get(wanted);
                if (file == null) {
                    throw new ClassNotFoundException(wanted);
                }
                return defineClass(wanted, file, 0, file.length);
            }
        };
    }

    /** The class without its packages, {@code DenseByLoops$Textbook}. */
    String shortName() {
        return original.substring(original.lastIndexOf('.') + 1).replace('$', ' ');
    }
}
