package org.gradus.engine.sandbox.seal;

/** What some programs need beside what every JVM does. */
public enum Need {
    /** To read files by {@code FileChannel}: javac does, and JDK 17 makes a pair of sockets when it loads that class. */
    FILE_CHANNELS
}
