package org.gradus.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Optimizer;
import org.gradus.reference.catalogue.Kind;
import org.gradus.reference.catalogue.Trait;

/** What the contract asks of an optimizer, and what the catalogue says of it, for every kind of the catalogue. */
class OptimizerConductProperties {

    private static final int TRIES = 40;
    private static final int STEPS = 5;

    @Provide
    Arbitrary<Kind<Optimizer>> kinds() {
        return Arbitraries.of(Subjects.optimizers());
    }

    @Property(seed = "20261123", tries = TRIES)
    void nothingThatWentInOrCameOutIsEverChanged(@ForAll("kinds") Kind<Optimizer> kind, @ForAll long seed) {
        Draw draw = new Draw(seed);
        Optimizer optimizer = optimizer(kind);
        List<SimpleMatrix> matrices = new ArrayList<>();
        List<SimpleMatrix> copies = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            SimpleMatrix w = draw.uniform(3, 2, -3, 3);
            SimpleMatrix dw = draw.uniform(3, 2, -3, 3);
            List.of(w, dw).forEach(given -> {
                matrices.add(given);
                copies.add(given.copy());
            });
            SimpleMatrix next = optimizer.step(w, dw);
            matrices.add(next);
            copies.add(next.copy());
        }
        for (int i = 0; i < matrices.size(); i++) {
            Compare.identical("matrix " + i, matrices.get(i), copies.get(i));
        }
    }

    @Property(seed = "20261123", tries = TRIES)
    void anotherObjectBetweenTheStepsChangesNothing(@ForAll("kinds") Kind<Optimizer> kind, @ForAll long seed) {
        Optimizer alone = optimizer(kind);
        Optimizer disturbed = optimizer(kind);
        Optimizer other = optimizer(kind);
        Draw draw = new Draw(seed);
        for (int step = 0; step < STEPS; step++) {
            SimpleMatrix w = draw.uniform(3, 2, -3, 3);
            SimpleMatrix dw = draw.uniform(3, 2, -3, 3);
            other.step(dw, w);
            Compare.identical("step", disturbed.step(w, dw), alone.step(w, dw));
        }
    }

    @Property(seed = "20261123", tries = TRIES)
    void itRemembersAndTakesEachEntryForItself(@ForAll("kinds") Kind<Optimizer> kind, @ForAll long seed) {
        Draw draw = new Draw(seed);
        SimpleMatrix w = draw.uniform(3, 2, -3, 3);
        SimpleMatrix dw = draw.awayFromZero(3, 2, 1, 3);
        SimpleMatrix otherGradient = dw.copy();
        otherGradient.set(0, 0, -dw.get(0, 0) / 2);
        SimpleMatrix difference = second(kind, w, dw, dw).minus(second(kind, w, otherGradient, dw));
        assertThat(kind.traits()).contains(Trait.ELEMENTWISE);
        assertThat(difference.get(0, 0)).isNotZero();
        difference.set(0, 0, 0);
        assertThat(difference.elementMaxAbs()).isZero();
    }

    private static SimpleMatrix second(Kind<Optimizer> kind, SimpleMatrix w, SimpleMatrix first, SimpleMatrix dw) {
        Optimizer optimizer = optimizer(kind);
        optimizer.step(w, first);
        return optimizer.step(w, dw);
    }

    private static Optimizer optimizer(Kind<Optimizer> kind) {
        return kind.construct(Subjects.arguments(kind.name()));
    }
}
