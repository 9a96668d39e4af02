package org.gradus.engine.assignment;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a part says of the sizes that it names.
 *
 * @param ranges of sizes that are drawn
 * @param derived sizes that follow from others; never one from itself
 * @param input what the rows of the input are
 * @param output what the rows of the output are
 */
public record PartSizes(
        SortedMap<String, Range> ranges, SortedMap<String, SizeFormula> derived, RowLayout input, RowLayout output) {

    /** Nothing is said: every size is drawn by itself. */
    public static final PartSizes NONE =
            new PartSizes(Collections.emptySortedMap(), Collections.emptySortedMap(), RowLayout.NONE, RowLayout.NONE);

    private static final int MOST_STEPS = 64;

    /** Sizes from {@code least} to {@code most}, both included. */
    public record Range(int least, int most) {

        int nearest(int size) {
            return Math.max(least, Math.min(size, most));
        }
    }

    public PartSizes {
        ranges = Collections.unmodifiableSortedMap(new TreeMap<>(ranges));
        derived = Collections.unmodifiableSortedMap(new TreeMap<>(derived));
    }

    /** The sizes that others follow from, and that follow from none. */
    public SortedSet<String> needed() {
        SortedSet<String> needed = new TreeSet<>();
        derived.values().forEach(formula -> needed.addAll(formula.names()));
        needed.removeAll(derived.keySet());
        return needed;
    }

    /** All sizes that are known, with those that follow from them. */
    public SortedMap<String, Integer> all(Map<String, Integer> known) {
        SortedMap<String, Integer> all = new TreeMap<>(known);
        derived.keySet().forEach(name -> derived(name, known).ifPresent(size -> all.put(name, size)));
        return all;
    }

    /** A size that follows from others, so far as they are known. */
    public Optional<Integer> derived(String name, Map<String, Integer> known) {
        return Optional.ofNullable(derived.get(name)).flatMap(formula -> {
            Map<String, Integer> all = new TreeMap<>(known);
            formula.names().forEach(other -> derived(other, known).ifPresent(size -> all.put(other, size)));
            return formula.in(all);
        });
    }

    /**
     * All sizes: those drawn, moved into their ranges, and those that follow. Where one of these would be less than 1, what it
     * follows from grows until it fits.
     *
     * @param drawn by name
     * @param given integers of the constructor that are chosen and do not grow
     * @throws IllegalArgumentException if no sizes fit
     */
    public SortedMap<String, Integer> fitted(Map<String, Integer> drawn, Map<String, Integer> given) {
        SortedMap<String, Integer> sizes = new TreeMap<>();
        for (int more = 0; more <= MOST_STEPS; more++) {
            sizes.clear();
            for (Map.Entry<String, Integer> size : drawn.entrySet()) {
                sizes.put(size.getKey(), within(size.getKey(), size.getValue() + (derived.isEmpty() ? 0 : more)));
            }
            sizes.putAll(given);
            Optional<SortedMap<String, Integer>> following = following(sizes);
            if (following.isPresent()) {
                sizes.putAll(following.get());
                return sizes;
            }
        }
        throw new IllegalArgumentException(
                "no sizes fit: with " + sizes + " one of " + derived + " is less than 1; widen a range");
    }

    /** Whether a size may be as large as that, by its range if it has one. */
    public boolean includes(String name, int size) {
        return within(name, size) == size;
    }

    private int within(String name, int size) {
        Range range = ranges.get(name);
        return range == null ? size : range.nearest(size);
    }

    private Optional<SortedMap<String, Integer>> following(Map<String, Integer> sizes) {
        SortedMap<String, Integer> following = new TreeMap<>();
        for (String name : derived.keySet()) {
            Optional<Integer> size = derived(name, sizes).filter(value -> value >= 1);
            if (size.isEmpty()) {
                return Optional.empty();
            }
            following.put(name, size.get());
        }
        return Optional.of(following);
    }
}
