package org.gradus.wire.compile;

import java.util.List;

/** The packages in which no class of a student may be: the grader's, EJML's and the JDK's, with all below them. */
public final class ReservedPackages {

    private static final List<String> ROOTS =
            List.of("org.gradus", "org.ejml", "java", "javax", "jdk", "sun", "com.sun");

    private ReservedPackages() {}

    /** Whether a package is reserved; the empty name is the unnamed package, which is not. */
    public static boolean contain(String packageName) {
        return ROOTS.stream().anyMatch(root -> packageName.equals(root) || packageName.startsWith(root + "."));
    }

    /** Whether the class of this binary name is in a reserved package. */
    public static boolean containClass(String binaryName) {
        return contain(binaryName.substring(0, Math.max(0, binaryName.lastIndexOf('.'))));
    }
}
