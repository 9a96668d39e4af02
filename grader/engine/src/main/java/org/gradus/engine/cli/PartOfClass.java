package org.gradus.engine.cli;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gradus.engine.clean.TerminalText;
import org.gradus.engine.intake.IntakeException;
import org.gradus.engine.name.Nearest;
import org.gradus.engine.table.ShownNames;

/**
 * What was asked for of a class: some submissions by name, those that failed, or both together; everything where nothing was.
 *
 * @param names very names, names as tables show them, or patterns with {@code *} and {@code ?}
 * @param failed whether those are meant that failed before
 */
record PartOfClass(List<String> names, boolean failed) {

    private static final Pattern WILD = Pattern.compile("[*?]|[^*?]+");

    PartOfClass {
        names = List.copyOf(names);
    }

    static PartOfClass all() {
        return new PartOfClass(List.of(), false);
    }

    boolean isAll() {
        return names.isEmpty() && !failed;
    }

    /**
     * Whose submissions are graded again.
     *
     * @param there what was handed in
     * @param failures those of them that failed before
     * @throws IntakeException if a name is nobody's
     */
    Set<String> of(Collection<String> there, Collection<String> failures) {
        Set<String> chosen = new LinkedHashSet<>(failed ? failures : List.of());
        names.forEach(name -> chosen.addAll(meant(name, there)));
        return chosen;
    }

    private static Set<String> meant(String name, Collection<String> there) {
        Set<String> meant = new TreeSet<>();
        new ShownNames(there).find(name).ifPresent(meant::add);
        if (meant.isEmpty() && (name.contains("*") || name.contains("?"))) {
            Pattern pattern = pattern(name);
            there.stream().filter(one -> pattern.matcher(one).matches()).forEach(meant::add);
        }
        if (meant.isEmpty()) {
            throw new IntakeException("--only: there is no submission " + TerminalText.line(name)
                    + TerminalText.line(Nearest.question(name, there)));
        }
        return meant;
    }

    private static Pattern pattern(String name) {
        return Pattern.compile(
                WILD.matcher(name)
                        .results()
                        .map(piece -> switch (piece.group()) {
                            case "*" -> ".*";
                            case "?" -> ".";
                            default -> Pattern.quote(piece.group());
                        })
                        .collect(Collectors.joining()),
                Pattern.DOTALL);
    }
}
