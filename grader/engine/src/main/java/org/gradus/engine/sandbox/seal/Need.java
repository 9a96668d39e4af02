package org.gradus.engine.sandbox.seal;

/** What some JVMs need beside what every one does. */
public enum Need {
    /** A pair of sockets, both ends its own, which older JDKs make when {@code FileChannel} is loaded: javac and ciphers need that. */
    FILE_CHANNELS
}
