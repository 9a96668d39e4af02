package org.gradus.engine.diagnose.formula;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradus.engine.diagnose.formula.Program.Stage;
import org.gradus.engine.protocol.Facet;

/** What follows from the lines of a backward, and which of them may therefore be behind what somebody has wrong. */
final class Consequences {

    private final List<Line> lines;
    private final Set<String> wrongGradients;
    private final Set<String> rightGradients;
    private final boolean isAnotherWrong;
    private final Map<String, Boolean> known = new HashMap<>();

    /**
     * Of a program by which somebody's quantities are worked out.
     *
     * @param wrong what was answered wrongly
     * @param right what was answered rightly throughout
     */
    Consequences(Program program, Collection<Facet> wrong, Collection<Facet> right) {
        this.lines = program.lines().stream()
                .filter(line -> line.stage() == Stage.BACKWARD)
                .toList();
        this.wrongGradients = gradients(wrong).collect(Collectors.toSet());
        this.rightGradients = gradients(right).collect(Collectors.toSet());
        this.isAnotherWrong = wrongGradients.size() < wrong.size();
    }

    /** The names of those that are lines: the gradient of an initial state is none, but what the first step passes on. */
    private Stream<String> gradients(Collection<Facet> facets) {
        return facets.stream()
                .filter(facet -> facet.kind() == Facet.Kind.PARAMETER_GRADIENT)
                .map(facet -> "dL/d" + facet.parameter())
                .filter(name -> lines.stream().anyMatch(line -> line.name().equals(name)));
    }

    /**
     * Whether something that is wrong follows from a line, and no gradient that is right. A slip after which a gradient is the same in every
     * question is none that shows.
     */
    boolean mayBeWrong(Line line) {
        return line.stage() != Stage.BACKWARD || known.computeIfAbsent(line.name(), this::mayBeWrong);
    }

    private boolean mayBeWrong(String line) {
        Set<String> names = of(line);
        boolean isBehindAnother =
                names.stream().anyMatch(name -> !wrongGradients.contains(name) && !rightGradients.contains(name));
        return rightGradients.stream().noneMatch(names::contains)
                && (wrongGradients.stream().anyMatch(names::contains) || (isAnotherWrong && isBehindAnother));
    }

    /** The names of a line and of all that need it, in the same step or in another. */
    private Set<String> of(String name) {
        Set<String> names = new HashSet<>();
        Set<String> more = Set.of(name);
        while (names.addAll(more)) {
            more = lines.stream()
                    .filter(line -> needsOneOf(names, line.formula()))
                    .map(Line::name)
                    .collect(Collectors.toSet());
        }
        return names;
    }

    private static boolean needsOneOf(Set<String> names, Expression formula) {
        return WayDown.throughAll(formula).stream()
                .anyMatch(path -> path.piece() instanceof Operand operand && names.contains(operand.name()));
    }
}
