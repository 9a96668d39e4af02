package org.gradus.engine.sandbox;

import java.util.List;

/**
 * What a JVM of the student's side may have for the student's classes.
 *
 * @param heapMegabytes its heap
 * @param metaspaceMegabytes its classes
 * @param offHeapMegabytes its direct buffers
 * @param threads beside those of the JVM
 * @param openFiles beside those of the JVM
 */
public record JvmLimits(int heapMegabytes, int metaspaceMegabytes, int offHeapMegabytes, int threads, int openFiles) {

    /** The JVM's own code, stacks, libraries and reserves: it starts with 300, and must never be short of it for its own sake. */
    private static final int OWN_MEGABYTES = 640;

    private static final int OWN_THREADS = 24;
    private static final int OWN_FILES = 16;

    /** The limits of a compiler: of its classes and buffers it has enough, and sources start no threads. */
    public static JvmLimits ofCompiler(int heapMegabytes) {
        return new JvmLimits(heapMegabytes, 128, 16, 16, 64);
    }

    /** What the system has to hold the process to, as the JVM itself does not. */
    public ResourceLimits resources() {
        return new ResourceLimits(
                heapMegabytes + metaspaceMegabytes + offHeapMegabytes + threads + OWN_MEGABYTES,
                threads + OWN_THREADS,
                openFiles + OWN_FILES);
    }

    /** The options by which the JVM holds itself to the rest. */
    List<String> options() {
        return List.of(
                "-Xmx" + heapMegabytes + "m",
                "-XX:MaxMetaspaceSize=" + metaspaceMegabytes + "m",
                "-XX:CompressedClassSpaceSize=" + metaspaceMegabytes / 2 + "m",
                "-XX:ReservedCodeCacheSize=32m",
                "-XX:MaxDirectMemorySize=" + offHeapMegabytes + "m");
    }
}
