package org.gradus.wire.compile;

/** A source that gave no classes, so that the others could be compiled without it. */
public record DroppedSource(String path, Reason reason) {

    /** Why a source was left out. */
    public enum Reason {
        /** It does not compile, or needs one that does not; the messages say where and why. */
        COMPILE_ERROR,
        /** It claims a package of the grader, of EJML or of the JDK; a message names it. */
        RESERVED_PACKAGE,
        /** It is the student's copy of the contract; the judge's own is used. Not the student's mistake. */
        CONTRACT_COPY,
        /** It is the student's copy of classes that the course brings; the course's own are used. Not the student's mistake. */
        COURSE_COPY,
        /** It is a course's adapter, and there is not exactly one class to adapt. Not the student's. */
        NOTHING_TO_ADAPT,
        /** It is a {@code module-info.java}: submissions are compiled on the class path. Not the student's mistake. */
        MODULE_INFO
    }
}
