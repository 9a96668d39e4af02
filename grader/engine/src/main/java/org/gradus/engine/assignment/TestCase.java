package org.gradus.engine.assignment;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gradus.engine.protocol.Facet;
import org.gradus.wire.MatrixData;

/**
 * A layer, a loss, a network or an optimizer with inputs and the values that its steps should give. Shapes fit from step to step, and
 * everything that the expected gradients need is there.
 *
 * @param id its name
 * @param file where it stands: {@code cases/ID.json} in the assignment's folder, or the path of a hidden case or of a file that is
 *     run alone
 * @param title what it is about
 * @param source where formulae and numbers come from
 * @param facet what every check of the case counts under, where not under the facets of its quantities
 * @param tolerance how far an entry may be off, where not as usual
 * @param chain the layers from the input on; empty where something else stands alone
 * @param loss the loss at the end, if there is one
 * @param optimizer the optimizer, if it is a case of one; then there is nothing else
 * @param input x of the first layer; the prediction where a loss stands alone; the parameter of an optimizer
 * @param upstream dL/dy of the last layer; only without a loss
 * @param target what the prediction is compared with, in its shape; only with a loss
 * @param gradients of an optimizer's steps, side by side; only with one
 * @param expected what quantities should be; never empty
 */
public record TestCase(
        String id,
        String file,
        String title,
        Citation source,
        Optional<Facet> facet,
        Optional<Tolerance> tolerance,
        List<CaseStep> chain,
        Optional<CaseStep> loss,
        Optional<CaseStep> optimizer,
        MatrixData input,
        Optional<MatrixData> upstream,
        Optional<MatrixData> target,
        Optional<MatrixData> gradients,
        SortedMap<ExpectedKey, ExpectedValue> expected)
        implements CaseFile {

    public TestCase {
        chain = List.copyOf(chain);
        expected = Collections.unmodifiableSortedMap(new TreeMap<>(expected));
    }

    /** The same with other layers. */
    public TestCase with(List<CaseStep> layers) {
        return new TestCase(
                id, file, title, source, facet, tolerance, layers, loss, optimizer, input, upstream, target, gradients,
                expected);
    }

    /** The chain, and then the loss or the optimizer if there is one. */
    public List<CaseStep> steps() {
        return Stream.of(chain.stream(), loss.stream(), optimizer.stream())
                .flatMap(steps -> steps)
                .toList();
    }

    /**
     * The step that a key speaks of.
     *
     * @throws java.util.NoSuchElementException if there is none
     */
    public CaseStep step(ExpectedKey key) {
        return steps().stream()
                .filter(step -> step.id().equals(key.step()))
                .findFirst()
                .orElseThrow();
    }

    /** What a check counts under: the case's facet, or else its own. */
    public Facet countsUnder(Facet own) {
        return facet.orElse(own);
    }
}
