package org.gradus.engine.intake.gradebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gradus.engine.intake.Item;
import org.gradus.engine.intake.Names;

/** How a service names what it lets download. */
@FunctionalInterface
interface Naming {

    /** Numbers of any length, and times that are written from the year down. */
    Comparator<String> OLDEST_FIRST =
            Comparator.<String>comparingInt(String::length).thenComparing(Names.ORDER);

    /** Whose an item is, if its name is one of this service's. */
    Optional<Claim> claim(Item item);

    /** Whether everything that could be somebody's work is named by these rules. */
    default boolean recognises(List<Item> items) {
        return items.stream().anyMatch(item -> claim(item).isPresent())
                && items.stream()
                        .filter(Item::couldBeWork)
                        .allMatch(item -> claim(item).isPresent());
    }

    /** What one person handed in at each time, the oldest first. */
    default List<List<Claim>> attempts(List<Claim> ofOne) {
        Map<String, List<Claim>> byAttempt = new TreeMap<>(OLDEST_FIRST);
        ofOne.forEach(claim -> byAttempt
                .computeIfAbsent(claim.owner().attempt(), attempt -> new ArrayList<>())
                .add(claim));
        return List.copyOf(byAttempt.values());
    }
}
