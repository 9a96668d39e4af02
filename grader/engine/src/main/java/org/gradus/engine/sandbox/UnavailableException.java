package org.gradus.engine.sandbox;

import java.nio.file.Path;

/** A sandbox that this machine does not offer; the message says why, and what to do about it. */
public final class UnavailableException extends Exception {

    private static final long serialVersionUID = 1L;

    public UnavailableException(String message) {
        super(message);
    }

    /**
     * A program of the system that a sandbox cannot do without.
     *
     * @param debianPackage that holds it
     */
    public static Path require(String program, String debianPackage) throws UnavailableException {
        return HostProgram.find(program)
                .orElseThrow(() ->
                        new UnavailableException("there is no " + program + ": install the package " + debianPackage));
    }
}
