package org.gradus.engine.batch;

import org.gradus.engine.intake.Collected;
import org.gradus.engine.journal.Digest;

/** What identifies the content of a submission: its sources by path, and everything that was said about them on the way in. */
final class ContentHash {

    private ContentHash() {}

    static String of(Collected collected) {
        Digest digest = new Digest();
        if (collected instanceof Collected.Accepted accepted) {
            digest.text("accepted");
            accepted.sources().forEach(source -> digest.text(source.path()).text(source.text()));
        } else if (collected instanceof Collected.NeedsAttention attention) {
            digest.text("needs attention").text(attention.reason());
        } else if (collected instanceof Collected.Refused refused) {
            digest.text("refused").text(refused.reason());
        } else {
            digest.text("empty");
        }
        return digest.texts(collected.notes()).hex();
    }
}
