package org.gradus.engine.sandbox;

/** Our own walls failed: no process, no jar, no folder. Says what to do; never costs a student marks. */
public final class SandboxException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SandboxException(String message) {
        super(message);
    }

    public SandboxException(String message, Throwable cause) {
        super(message, cause);
    }
}
