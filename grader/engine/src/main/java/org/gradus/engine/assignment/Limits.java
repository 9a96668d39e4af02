package org.gradus.engine.assignment;

/**
 * What one submission may use up.
 *
 * @param heapMegabytes heap of the process that runs the student's classes
 * @param metaspaceMegabytes its classes, in that process
 * @param offHeapMegabytes direct buffers, in that process
 * @param threads its threads and processes, in that process
 * @param openFiles its open files, in that process
 * @param scriptCpuSeconds CPU time of one script (a case, a try of a property)
 * @param scriptWallSeconds time on the clock that a script may let pass asleep or blocked; at least {@code scriptCpuSeconds}
 * @param submissionCpuSeconds CPU time of all scripts of a submission together
 * @param submissionIdleSeconds time on the clock that all of them together may let pass asleep or blocked
 * @param submissionMegabytes what may be answered to all of them together
 * @param submissionSteps steps of all of them together
 * @param compileSeconds CPU time of one compilation; asleep or blocked it may let pass three times as much
 * @param compileMegabytes heap of the process that compiles
 * @param sources number of Java files
 * @param sourceKilobytes size of one Java file
 * @param replyKilobytes what the student's side may answer to one step of a script
 * @param printedKilobytes what a process of the student's side may print; the rest is dropped
 */
public record Limits(
        int heapMegabytes,
        int metaspaceMegabytes,
        int offHeapMegabytes,
        int threads,
        int openFiles,
        int scriptCpuSeconds,
        int scriptWallSeconds,
        int submissionCpuSeconds,
        int submissionIdleSeconds,
        int submissionMegabytes,
        int submissionSteps,
        int compileSeconds,
        int compileMegabytes,
        int sources,
        int sourceKilobytes,
        int replyKilobytes,
        int printedKilobytes) {

    /** Where an assignment says nothing. */
    public static final Limits DEFAULT =
            new Limits(128, 64, 16, 256, 64, 3, 12, 300, 600, 4096, 20_000_000, 20, 384, 200, 256, 4096, 64);
}
