package org.gradus.engine.diagnose;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gradus.engine.diagnose.library.ConductMisconceptions;
import org.gradus.engine.diagnose.library.MisconceptionLibrary;
import org.gradus.engine.protocol.Protocol;
import org.gradus.reference.catalogue.Catalogue;
import org.gradus.wire.Contract;

/** The names of all misconceptions that can be told from numbers, for tests of other packages. */
public final class MisconceptionNames {

    private MisconceptionNames() {}

    public static Set<String> all() {
        Catalogue catalogue = Catalogue.standard();
        MisconceptionLibrary library = MisconceptionLibrary.standard();
        Set<String> names = new TreeSet<>();
        Arrays.stream(Contract.values())
                .map(Protocol::of)
                .flatMap(protocol -> protocol.references(catalogue).stream()
                        .flatMap(name -> protocol.reference(catalogue, name).stream()
                                .flatMap(reference -> library.about(name, reference).stream())))
                .flatMap(known -> Stream.concat(known.hypotheses().stream(), known.atExtremes().stream()))
                .forEach(hypothesis -> names.add(hypothesis.misconception().name()));
        ConductMisconceptions.all().forEach(misconception -> names.add(misconception.name()));
        names.add(Repetition.OBJECTS_DIFFER.name());
        names.add(FewDigits.NEARLY_RIGHT.name());
        return names;
    }
}
