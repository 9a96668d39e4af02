package org.gradus.engine.diagnose.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.check.Truth;
import org.gradus.engine.check.instance.InputScale;
import org.gradus.engine.check.instance.Instance;
import org.gradus.engine.check.instance.InstanceMaker;
import org.gradus.engine.check.instance.InstanceSpec;
import org.gradus.engine.check.instance.InstanceSpecs;
import org.gradus.engine.check.instance.NumberStyle;
import org.gradus.engine.check.instance.TrySchedule;
import org.gradus.engine.diagnose.hypothesis.ProbePlan;
import org.gradus.engine.protocol.Question;

/**
 * Probes for a part of which nobody knows which tell most, since only its course knows it or it has other sizes than usual: of any numbers that
 * it may be asked about, in batches of several samples.
 *
 * @param bundled who answers for it, unless it is a reference of the course's own
 */
record DrawnProbes(Part part, Optional<Truth> bundled) {

    /** That no grading has. */
    private static final long SEED = 0x5eed_0021L;

    /** Different ones within a probe, and for the same side from probe to probe. */
    private static final List<Integer> SIDES = List.of(3, 4, 2, 6, 5);

    private static final List<Integer> USUAL_BATCHES = List.of(5, 4, 6);
    private static final List<Integer> FURTHER_BATCHES = List.of(2, 7, 3);

    /** One bit for each parameter of the constructor, so that no two numbers go together. */
    private static final List<Integer> CHOICES = List.of(0, 0b11_1111, 0b01_0101, 0b10_1010, 0, 0b11_0011);

    List<ProbePlan> usual() {
        return of(USUAL_BATCHES, 0);
    }

    /** Of other sizes. */
    List<ProbePlan> heldOut() {
        return of(FURTHER_BATCHES, USUAL_BATCHES.size());
    }

    private List<ProbePlan> of(List<Integer> batches, int before) {
        InstanceSpec any = new InstanceSpecs(part, SEED, TrySchedule.usual())
                .ordinary(1)
                .get(0)
                .value();
        List<ProbePlan> plans = new ArrayList<>();
        for (int batch : batches) {
            plans.add(plan(any, batch, before + plans.size()));
        }
        return plans;
    }

    private ProbePlan plan(InstanceSpec any, int batch, int number) {
        SortedMap<String, Integer> sizes = new TreeMap<>();
        for (String side : any.sizes().keySet()) {
            sizes.put(side, SIDES.get((sizes.size() + number) % SIDES.size()));
        }
        InstanceSpec spec = new InstanceSpec(
                sizes,
                batch,
                batch,
                NumberStyle.GAUSSIAN,
                InputScale.ONE,
                CHOICES.get(number % CHOICES.size()),
                number,
                SEED + number);
        Instance instance = new InstanceMaker(part, bundled, 1).usual(spec);
        Map<String, CaseArgument> arguments = new HashMap<>();
        for (int i = 0; i < part.constructor().size(); i++) {
            arguments.put(part.constructor().get(i).name(), instance.arguments().get(i));
        }
        return new ProbePlan(
                "drawn " + number, arguments, inARow(instance.question()), inARow(instance.otherQuestion()));
    }

    /** An optimizer's later steps start from where its own earlier ones came to. */
    private static Question inARow(Question question) {
        return new Question(question.input(), question.companion());
    }
}
