package org.gradus.engine.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradus.engine.protocol.Facet;

/** Writes records by hand, check by check. */
public final class Records {

    private final List<CheckResult> results = new ArrayList<>();

    /** A check that passed; under stability and conduct it looks at nothing in particular. */
    public Records passed(String part, String facet) {
        return add(part, facet, facet, new Outcome.Passed());
    }

    public Records failed(String part, String facet, String evidence) {
        return add(part, facet, facet, wrong(evidence));
    }

    /** A wrong quantity: {@code dL/dW is 3 but should be 4}. */
    public static Outcome wrong(String what) {
        return new Outcome.Failed(new Flaw.OtherNumber(what, Optional.empty(), 4, 3, 1, 1));
    }

    /** A check under one facet that looks at the quantity of another; the same for what is a quantity itself. */
    public Records add(String part, String facet, String quantity, Outcome outcome) {
        Facet under = Facet.parse(facet);
        Optional<Facet> looksAt = Optional.of(Facet.parse(quantity)).filter(Records::isQuantity);
        String name = "check " + results.size();
        results.add(new CheckResult(
                new CheckId(part, Optional.of(under), looksAt, new CheckSource.Law(name, "")), outcome));
        return this;
    }

    /** Whether a class can be used. */
    public Records structure(String part, Outcome outcome) {
        results.add(new CheckResult(
                new CheckId(part, Optional.empty(), Optional.empty(), new CheckSource.Structure()), outcome));
        return this;
    }

    /** A check of the whole chain, which carries no marks. */
    public Records chain(String name, Outcome outcome) {
        results.add(new CheckResult(
                new CheckId("chain", Optional.empty(), Optional.empty(), new CheckSource.Chain(name)), outcome));
        return this;
    }

    /** What came of a hidden case that speaks of a facet which is a quantity. */
    public static HiddenResult hidden(String part, String facet, Outcome outcome) {
        Optional<Facet> under = Optional.of(Facet.parse(facet));
        boolean isOfLoss = List.of("value", "gradient").contains(facet);
        String step = isOfLoss ? "loss" : "a";
        return new HiddenResult(new CheckId(part, under, under, new CheckSource.Case("secret-case", step)), outcome);
    }

    public SubmissionRecord graded(String... notes) {
        return new SubmissionRecord(Status.GRADED, "", List.of(notes), results);
    }

    public static SubmissionRecord without(Status status, String reason) {
        return new SubmissionRecord(status, reason, List.of(), List.of());
    }

    private static boolean isQuantity(Facet facet) {
        return !facet.equals(Facet.STABILITY) && !facet.equals(Facet.CONDUCT);
    }
}
