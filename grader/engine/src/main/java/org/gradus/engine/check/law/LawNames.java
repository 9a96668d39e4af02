package org.gradus.engine.check.law;

import java.util.Arrays;
import org.gradus.engine.assignment.PropertyCase;
import org.gradus.engine.protocol.Protocol;
import org.gradus.wire.Contract;

/** The names of the laws that by themselves say what is wrong with a class that breaks them. */
public final class LawNames {

    public static final String ARGUMENTS_UNCHANGED = "arguments unchanged";
    public static final String RESULTS_NOT_OVERWRITTEN = "results stay";

    private LawNames() {}

    /** Whether a law is about two objects that disturb each other. */
    public static boolean isAboutSharedState(String law) {
        return law.equals(PropertyCase.TWO_SIZES)
                || Arrays.stream(Contract.values())
                        .map(Protocol::of)
                        .anyMatch(protocol -> law.equals(inTurn(protocol)));
    }

    static String inTurn(Protocol protocol) {
        return "two " + protocol.plural() + " in turn";
    }
}
