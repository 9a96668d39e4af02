package org.gradus.engine.table;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gradus.engine.clean.CsvCell;

/** Finds submissions by what stands in a table: their very names, or what our own tables made of them to be harmless. */
public final class ShownNames {

    private final Set<String> names;
    /** Empty where several names are shown as one. */
    private final Map<String, Optional<String>> shown = new LinkedHashMap<>();

    public ShownNames(Collection<String> names) {
        this.names = new LinkedHashSet<>(names);
        this.names.forEach(name ->
                shown.merge(CsvCell.text(name).toString(), Optional.of(name), (one, other) -> Optional.empty()));
    }

    /** The very name of a submission; empty if there is none, or if it could be several. */
    public Optional<String> find(String cell) {
        return names.contains(cell) ? Optional.of(cell) : shown.getOrDefault(cell, Optional.empty());
    }
}
