package org.gradus.engine.diagnose.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.diagnose.hypothesis.FormulaInputs;
import org.gradus.engine.diagnose.loop.Index.Name;
import org.gradus.engine.protocol.Ejml;
import org.gradus.engine.protocol.Facet;
import org.gradus.wire.MatrixData;

/**
 * Loops within each other that a quantity is summed up in.
 *
 * @param result the name of the matrix that it is
 * @param sizes that the statements know before they begin
 * @param before loops that add to the same matrix before these do
 * @param slippery the statements that may have slips: what the others may have is known from another way to write the same
 */
public record LoopNest(
        Facet facet,
        String result,
        Surroundings surroundings,
        List<Name> sizes,
        List<Statement> statements,
        Optional<LoopNest> before,
        Predicate<Statement> slippery) {

    public LoopNest {
        sizes = List.copyOf(sizes);
        statements = List.copyOf(statements);
    }

    /**
     * Reads one, a line for each statement: {@code i < k}, {@code row = r stride + i}, {@code 0 <= row < h},
     * {@code y[r, n] = 0}, {@code y[r, n] += W[r, c] * x[c, n] / k k}; {@code when at is found: y[r, n] += x[at, n]} around the loops that look for it, and
     * {@code at = c where x[c, n] is largest} within them.
     *
     * @throws IllegalArgumentException if a line is none of these, or names what is not known yet
     */
    public static LoopNest of(Facet facet, String result, Surroundings surroundings, String... lines) {
        LoopParser parser = new LoopParser(surroundings.names());
        List<Name> sizes = parser.known();
        return new LoopNest(
                facet,
                result,
                surroundings,
                sizes,
                Stream.of(lines).map(parser::statement).toList(),
                Optional.empty(),
                any -> true);
    }

    /** These loops, and then others that add to the same matrix. */
    public LoopNest then(String... lines) {
        return of(facet, result, surroundings, lines).after(Optional.of(this));
    }

    /** The same in others. */
    LoopNest in(Surroundings others) {
        return new LoopNest(facet, result, others, sizes, statements, before, slippery);
    }

    private LoopNest after(Optional<LoopNest> first) {
        return new LoopNest(facet, result, surroundings, sizes, statements, first, slippery);
    }

    /** The same, with slips in what sets one of these alone. */
    public LoopNest slippingIn(String... names) {
        List<String> wanted = List.of(names);
        return new LoopNest(
                facet,
                result,
                surroundings,
                sizes,
                statements,
                before,
                statement -> statement.variable().anyMatch(variable -> wanted.contains(variable.name())));
    }

    /**
     * What it comes to.
     *
     * @throws IllegalArgumentException if a statement asks for an entry that is not there, or divides by 0
     */
    MatrixData answer(FormulaInputs question) {
        Map<String, SimpleMatrix> matrices = new TreeMap<>(surroundings.matrices(question));
        SimpleMatrix sums = Objects.requireNonNull(matrices.get(result), result).createLike();
        matrices.put(result, sums);
        walk(surroundings.sizes(question), matrices);
        return Ejml.data(sums);
    }

    private void walk(Map<String, Integer> numbers, Map<String, SimpleMatrix> matrices) {
        before.ifPresent(nest -> nest.walk(numbers, matrices));
        int[] scope = new int[sizes.size() + statements.size()];
        sizes.forEach(size -> scope[size.slot()] = numbers.getOrDefault(size.name(), 0));
        new Walk(statements, scope, matrices).from(0);
    }

    /** The same with one slip, in every way that is looked for. */
    Stream<LoopSlip> slips() {
        return Stream.concat(
                before.stream()
                        .flatMap(LoopNest::slips)
                        .map(slip -> new LoopSlip(after(Optional.of(slip.wrong())), slip.slip())),
                IntStream.range(0, statements.size())
                        .filter(place -> slippery.test(statements.get(place)))
                        .boxed()
                        .flatMap(this::slips));
    }

    private Stream<LoopSlip> slips(int place) {
        List<Name> variables = statements.subList(0, place).stream()
                .flatMap(Statement::variable)
                .toList();
        return statements
                .get(place)
                .slips(new IndexSlips(variables, sizes))
                .map(slip -> new LoopSlip(with(place, slip.wrong()), slip));
    }

    private LoopNest with(int place, Statement other) {
        List<Statement> changed = new ArrayList<>(statements);
        changed.set(place, other);
        return new LoopNest(facet, result, surroundings, sizes, changed, before, slippery);
    }
}
