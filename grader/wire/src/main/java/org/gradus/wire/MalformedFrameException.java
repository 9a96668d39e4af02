package org.gradus.wire;

import java.io.IOException;

/** The other side sent bytes that are not a frame of the protocol, or a frame beyond its bounds. */
public final class MalformedFrameException extends IOException {

    private static final long serialVersionUID = 1L;

    public MalformedFrameException(String message) {
        super(message);
    }
}
