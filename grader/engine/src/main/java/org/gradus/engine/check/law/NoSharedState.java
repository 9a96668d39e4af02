package org.gradus.engine.check.law;

import java.util.List;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.assignment.PropertyCase;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Constructed;
import org.gradus.engine.check.Observation;
import org.gradus.engine.check.instance.Instance;
import org.gradus.engine.protocol.Asked;
import org.gradus.engine.protocol.Protocol;
import org.gradus.engine.protocol.ScriptBuilder;
import org.gradus.engine.protocol.ScriptBuilder.Call;
import org.gradus.engine.protocol.Slots;

/**
 * Two objects used in turn do not disturb each other: neither what the constructor got, nor its sizes, nor what a call remembers
 * is static.
 */
final class NoSharedState implements Property {

    /** How the other object differs. */
    private enum Other {
        /** The same sizes, so that what is kept for a size is used by both. */
        OF_ONE_SIZE,
        /** Other sizes, so that what is kept of a size is not the other's; the instance has its arguments. */
        OF_TWO_SIZES
    }

    private final Protocol protocol;
    private final Other other;

    private NoSharedState(Protocol protocol, Other other) {
        this.protocol = protocol;
        this.other = other;
    }

    /** Both of one size, but for the batch. */
    static NoSharedState ofOneSize(Protocol protocol) {
        return new NoSharedState(protocol, Other.OF_ONE_SIZE);
    }

    /** Of two sizes. */
    static NoSharedState ofTwoSizes(Protocol protocol) {
        return new NoSharedState(protocol, Other.OF_TWO_SIZES);
    }

    @Override
    public String name() {
        return other == Other.OF_ONE_SIZE ? LawNames.inTurn(protocol) : PropertyCase.TWO_SIZES;
    }

    private String sentence() {
        return "another " + protocol.word() + (other == Other.OF_ONE_SIZE ? "" : " of different sizes")
                + ", used in between, changed the result: look for static fields";
    }

    @Override
    public List<Observation> write(ScriptBuilder script, Candidate candidate, Instance instance) {
        Yardstick yardstick = Yardstick.in(script, candidate, instance);
        List<CaseArgument> disturbing = other == Other.OF_ONE_SIZE
                ? OtherArguments.of(candidate.part(), instance.arguments())
                : instance.otherArguments();
        Slots slots = Slots.of(script, instance.question());
        Call disturbed = Constructed.object(script, candidate, instance.arguments());
        Call another = Constructed.object(script, candidate, disturbing);
        Asked now = protocol.inTurn(script, disturbed, slots, another, Slots.of(script, instance.otherQuestion()));
        return yardstick.sameAs(now, candidate, candidate.part().quantities(), name(), sentence());
    }
}
