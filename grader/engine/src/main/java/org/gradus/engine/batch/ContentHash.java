package org.gradus.engine.batch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.gradus.engine.file.Digest;
import org.gradus.engine.intake.Collected;
import org.gradus.engine.intake.SourceFile;

/** What identifies the content of a submission: its sources by path, and everything that was said about them on the way in. */
final class ContentHash {

    private ContentHash() {}

    static String of(Collected collected) {
        Digest digest = new Digest();
        if (collected instanceof Collected.Accepted accepted) {
            digest.text("accepted");
            accepted.sources().forEach(source -> add(source, digest));
            accepted.unread().forEach(unread -> digest.text(unread.sentence()));
        } else if (collected instanceof Collected.NeedsAttention attention) {
            digest.text("needs attention").text(attention.reason());
        } else if (collected instanceof Collected.Refused refused) {
            digest.text("refused").text(refused.reason());
        } else {
            digest.text("empty");
        }
        return digest.texts(collected.notes()).hex();
    }

    private static void add(SourceFile source, Digest digest) {
        digest.text(source.path()).text(source.text());
        // What a text was guessed from may yet be read in another way.
        source.guessedFrom().flatMap(bytes -> bytes.as(ISO_8859_1)).ifPresent(digest::text);
    }
}
