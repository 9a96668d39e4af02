package org.gradus.engine.intake;

import java.util.Optional;

/**
 * An entry in the zip of a class.
 *
 * @param path where it lies in the zip, as far as its name can be trusted
 * @param danger what is wrong with the name: it costs the submission that it lies in, and no other
 */
record Shelved(EntryPath path, ZipHeader header, Optional<RefusedException> danger) {

    static Shelved of(ZipDirectory.Member member) {
        try {
            EntryPath path = EntryPath.ofZipName(member.name()).requireBounded();
            return new Shelved(path, member.header(), Optional.empty());
        } catch (RefusedException e) {
            return new Shelved(EntryPath.beforeDanger(member.name()), member.header(), Optional.of(e));
        }
    }

    /** Hidden, and harmless. */
    boolean isNoise() {
        return danger.isEmpty() && path.isNoise();
    }
}
