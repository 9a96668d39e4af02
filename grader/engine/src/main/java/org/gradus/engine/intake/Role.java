package org.gradus.engine.intake;

import java.util.List;
import java.util.Set;

/** What a file is for, as far as its path says. */
enum Role {
    /** A Java source. */
    SOURCE,
    /** A Java source in a folder that build tools write into, unless a student has given a package that name. */
    BUILT,
    /** A Java source below {@code src/test}. */
    TEST,
    MODULE_INFO,
    /** A zip, rar or another archive. */
    ARCHIVE,
    /** A class or jar file. */
    COMPILED,
    /** {@code Dense.java.txt}. */
    RENAMED,
    OTHER;

    private static final Set<String> BUILD_OUTPUT = Set.of("target", "build", "out", "bin");

    static Role of(EntryPath path) {
        String file = path.names().get(path.names().size() - 1);
        if (Names.isJava(file)) {
            return ofJava(file, path.names().subList(0, path.names().size() - 1));
        }
        if (Names.isArchive(file)) {
            return ARCHIVE;
        }
        if (Names.isCompiled(file)) {
            return COMPILED;
        }
        return Names.isRenamedJava(file) ? RENAMED : OTHER;
    }

    private static Role ofJava(String file, List<String> folders) {
        if (isTest(folders)) {
            return TEST;
        }
        if (file.equalsIgnoreCase("module-info.java")) {
            return MODULE_INFO;
        }
        return isBuildOutput(folders) ? BUILT : SOURCE;
    }

    private static boolean isTest(List<String> folders) {
        for (int i = 1; i < folders.size(); i++) {
            if (folders.get(i - 1).equals("src") && folders.get(i).equals("test")) {
                return true;
            }
        }
        return false;
    }

    /** Below {@code src}, {@code out} is a package. */
    private static boolean isBuildOutput(List<String> folders) {
        for (String folder : folders) {
            if (folder.equals("src")) {
                return false;
            }
            if (BUILD_OUTPUT.contains(folder)) {
                return true;
            }
        }
        return false;
    }
}
