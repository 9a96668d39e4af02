package org.gradus.engine.sandbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A Java program of the student's side, as it is to be started.
 *
 * @param mainClass its main class
 * @param classPath absolute paths of jars, in order; nothing else of ours may be on it
 * @param readable further files that it reads, absolute
 * @param archive of its classes, if there is one
 * @param jvmOptions what limits and speeds its JVM up
 * @param arguments of {@code main}
 * @param limits of the process
 */
public record Program(
        String mainClass,
        List<Path> classPath,
        List<Path> readable,
        Optional<Path> archive,
        List<String> jvmOptions,
        List<String> arguments,
        ResourceLimits limits) {

    public Program {
        classPath = List.copyOf(classPath);
        readable = List.copyOf(readable);
        jvmOptions = List.copyOf(jvmOptions);
        arguments = List.copyOf(arguments);
    }

    /** A program that reads nothing but its class path. */
    public Program(
            String mainClass,
            List<Path> classPath,
            List<String> jvmOptions,
            List<String> arguments,
            ResourceLimits limits) {
        this(mainClass, classPath, List.of(), Optional.empty(), jvmOptions, arguments, limits);
    }

    /** The same with an archive of its classes. */
    public Program withArchive(Optional<Path> classArchive) {
        return new Program(mainClass, classPath, readable, classArchive, jvmOptions, arguments, limits);
    }

    /** The same with more files to read. */
    public Program reading(Path... files) {
        return new Program(mainClass, classPath, List.of(files), archive, jvmOptions, arguments, limits);
    }

    /** Every file that it reads, beside those of the JDK. */
    public List<Path> files() {
        List<Path> files = new ArrayList<>(classPath);
        files.addAll(readable);
        archive.ifPresent(files::add);
        return files;
    }
}
