package org.gradus.engine.sandbox;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The words with which a JDK starts a program. */
public final class JavaCommand {

    private JavaCommand() {}

    /** A pure function of the program. */
    public static List<String> words(Path java, Program program) {
        List<String> words = new ArrayList<>();
        words.add(java.toString());
        words.addAll(program.jvmOptions());
        program.archive().ifPresent(archive -> words.add("-XX:SharedArchiveFile=" + archive));
        words.add("-cp");
        words.add(program.classPath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        words.add(program.mainClass());
        words.addAll(program.arguments());
        return words;
    }
}
