package org.gradus.engine.assignment.read;

import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Stream;
import org.gradus.engine.file.Digest;

/** The fingerprint of the files that can change a result. */
final class AssignmentHash {

    private AssignmentHash() {}

    /**
     * SHA-256 over names and bytes, each after its length, by name; lower-case hexadecimal. Hidden cases are called
     * {@code hidden/ID.json}, wherever they lie.
     */
    static String of(Collection<JsonFile> files, Collection<JsonFile> hidden) {
        Digest digest = new Digest();
        Stream<JsonFile> renamed = hidden.stream().map(file -> new JsonFile("hidden/" + file.fileName(), file.text()));
        Stream.concat(files.stream(), renamed)
                .sorted(Comparator.comparing(JsonFile::name))
                .forEach(file -> digest.text(file.name()).text(file.text()));
        return digest.hex();
    }
}
