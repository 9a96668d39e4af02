package org.gradus.engine.compile;

import org.gradus.engine.sandbox.process.TimeLimit;

/**
 * What a compiler process may use.
 *
 * @param heapMegabytes of its JVM; javac itself needs about 100
 * @param request the time that the sources of one submission may take, the start of a process not counted
 * @param classBytes what all classes of a submission may have together, for the heap that they go into
 * @param replyBytes the largest reply: all classes and messages of a submission
 */
public record CompilerLimits(int heapMegabytes, TimeLimit request, long classBytes, int replyBytes) {}
