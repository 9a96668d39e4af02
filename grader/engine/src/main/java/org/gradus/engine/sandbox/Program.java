package org.gradus.engine.sandbox;

import java.nio.file.Path;
import java.util.List;

/**
 * A Java program of the student's side, as it is to be started.
 *
 * @param mainClass its main class
 * @param classPath absolute paths of jars, in order; nothing else of ours may be on it
 * @param jvmOptions what limits and speeds its JVM up
 * @param arguments of {@code main}
 */
public record Program(String mainClass, List<Path> classPath, List<String> jvmOptions, List<String> arguments) {
    public Program {
        classPath = List.copyOf(classPath);
        jvmOptions = List.copyOf(jvmOptions);
        arguments = List.copyOf(arguments);
    }
}
