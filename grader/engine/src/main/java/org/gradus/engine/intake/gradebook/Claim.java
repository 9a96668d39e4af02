package org.gradus.engine.intake.gradebook;

import java.util.List;
import java.util.Optional;
import org.gradus.engine.intake.Item;
import org.gradus.engine.intake.Owner;
import org.gradus.engine.intake.Person;
import org.gradus.engine.intake.Piece;

/**
 * What the name of one item says.
 *
 * @param key the same for all that one person, or one group, handed in, and for nobody else's
 * @param row what their row is called: unique in a download
 * @param owner whose it is
 * @param piece of their submission; empty for what the service wrote itself, and for a text that was typed into it
 */
record Claim(String key, String row, Owner owner, Optional<Piece> piece) {

    /** Of one person, whose name and id make the row. */
    static Claim of(Person person, String attempt, Lateness lateness, Optional<Piece> piece) {
        String row = Rows.name(person.name(), person.id());
        String key = person.id().isEmpty() ? "name " + person.name() : "id " + person.id();
        return new Claim(key, row, new Owner(List.of(person), attempt, lateness == Lateness.LATE), piece);
    }

    /** Whether a service calls something late. */
    enum Lateness {
        LATE,
        IN_TIME
    }

    /** The same, by which the service will know its own file again. */
    Claim ofFile(String beginning) {
        Owner known = new Owner(owner.people(), owner.attempt(), owner.late(), Optional.of(beginning));
        return new Claim(key, row, known, piece);
    }

    Optional<Item> item() {
        return piece.map(Piece::item);
    }
}
