package org.gradus.engine.intake;

/** Ends the reading of one submission; {@link Intake} turns it into {@link Collected.Refused}, so it never leaves this package. */
final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;

    RefusedException(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }

    static RefusedException damaged(String detail) {
        return new RefusedException("the zip is damaged, truncated or not a zip at all (" + detail
                + "): zip the folder again and hand that in");
    }

    static RefusedException bomb(String detail) {
        return new RefusedException("the zip looks like a zip bomb (" + detail + "): hand in only the sources");
    }

    static RefusedException tooLarge(String path, int maxBytes) {
        return new RefusedException(
                Wording.name(path) + " is larger than the " + Wording.bytes(maxBytes) + " that a source may have");
    }

    /** The same about something that lies inside. */
    RefusedException in(String path) {
        return new RefusedException("in " + Wording.name(path) + ": " + reason);
    }
}
