package org.gradus.engine.check;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gradus.engine.assignment.NamedReference;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.protocol.Protocol;
import org.gradus.engine.protocol.Reference;
import org.gradus.layer.Optimizer;
import org.gradus.reference.catalogue.Catalogue;
import org.gradus.reference.catalogue.Kind;

/** Who answers for the parts of an assignment: classes of ours by their names, and a course's own. */
public final class References {

    private final Catalogue catalogue;
    private final SortedMap<String, Reference> own;

    private References(Catalogue catalogue, SortedMap<String, Reference> own) {
        this.catalogue = catalogue;
        this.own = Collections.unmodifiableSortedMap(new TreeMap<>(own));
    }

    /** Those that come along with Gradus. */
    public static References standard() {
        return of(Catalogue.standard());
    }

    /** Those of a catalogue. */
    public static References of(Catalogue catalogue) {
        return new References(catalogue, Collections.emptySortedMap());
    }

    /**
     * These and a course's own.
     *
     * @param byClass by the names of the classes of the parts that they answer for
     */
    public References with(SortedMap<String, Reference> byClass) {
        return new References(catalogue, byClass);
    }

    /** Who answers for a part; nothing where nobody does. */
    public Optional<Reference> about(Part part) {
        return part.reference()
                .flatMap(named -> named instanceof NamedReference.OfCourse
                        ? Optional.ofNullable(own.get(part.className()))
                        : part.protocol().reference(catalogue, named.name()));
    }

    /** How a bundled optimizer is made; nothing if none is called so. */
    public Optional<Kind<Optimizer>> optimizer(String name) {
        return catalogue.optimizer(name);
    }

    /** The names of the bundled optimizers, sorted. */
    public List<String> optimizers() {
        return catalogue.optimizerNames();
    }

    /** The names of the bundled references for a contract, sorted. */
    public List<String> bundled(Protocol protocol) {
        return protocol.references(catalogue);
    }
}
