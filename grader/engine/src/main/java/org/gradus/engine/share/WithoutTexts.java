package org.gradus.engine.share;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradus.engine.result.CheckResult;
import org.gradus.engine.result.Counterexample;
import org.gradus.engine.result.Flaw;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.result.SubmissionRecord;

/**
 * A record without anything that a student wrote: messages of exceptions, names of files, classes and packages, lines of sources.
 * Nobody's name is looked for, since a name can be written in too many ways; what is left are words of Gradus and of the assignment,
 * and numbers. What came of each check stays, and so do the marks.
 */
final class WithoutTexts {

    private static final String LEFT_OUT = "left out";
    private static final Pattern OF_THE_JDK =
            Pattern.compile("(java\\.[a-z.]+\\.[A-Z][A-Za-z]+)(?![\\w.$]).*", Pattern.DOTALL);
    private static final Pattern OURS = Pattern.compile("null|[0-9]+ ?(x|by|×) ?[0-9]+");
    private static final Pattern CONSTRUCTOR = Pattern.compile("the constructor of .*", Pattern.DOTALL);

    private WithoutTexts() {}

    static SubmissionRecord of(SubmissionRecord record) {
        String reason = record.reason().isEmpty() ? "" : "the reason is " + LEFT_OUT;
        return new SubmissionRecord(
                record.status(),
                reason,
                List.of(),
                record.results().stream().map(WithoutTexts::result).toList(),
                record.diagnoses(),
                record.formulas(),
                List.of());
    }

    private static CheckResult result(CheckResult result) {
        Outcome outcome = outcome(result.outcome());
        boolean isAsItWas = outcome.equals(result.outcome());
        Optional<Counterexample> counterexample = result.counterexample()
                .map(found -> isAsItWas && !hasInner(outcome) ? found : said(found, outcome.message()));
        return new CheckResult(result.check(), outcome, counterexample);
    }

    /** Whether its sentence has another outcome's, which may be another one in the smallest example. */
    private static boolean hasInner(Outcome outcome) {
        return !(outcome instanceof Outcome.Failed failed && failed.flaw() instanceof Flaw.OtherNumber);
    }

    private static Counterexample said(Counterexample found, String message) {
        return new Counterexample(
                found.property(),
                found.arguments(),
                found.question(),
                found.otherArguments(),
                found.otherQuestion(),
                found.expected(),
                message,
                found.difference(),
                found.right());
    }

    private static Outcome outcome(Outcome outcome) {
        if (outcome instanceof Outcome.Failed failed) {
            return new Outcome.Failed(flaw(failed.flaw()));
        } else if (outcome instanceof Outcome.Imprecise imprecise) {
            return new Outcome.Imprecise(imprecise.digits(), flaw(imprecise.flaw()));
        } else if (outcome instanceof Outcome.WrongShape wrong) {
            return new Outcome.WrongShape(place(wrong.what()), wrong.expected(), ours(wrong.actual()));
        } else if (outcome instanceof Outcome.Threw threw) {
            Matcher known = OF_THE_JDK.matcher(threw.what());
            return new Outcome.Threw(place(threw.where()), known.matches() ? known.group(1) : "an exception");
        } else if (outcome instanceof Outcome.NotImplemented missing) {
            return new Outcome.NotImplemented(place(missing.where()), "");
        } else if (outcome instanceof Outcome.Crashed crashed) {
            return new Outcome.Crashed(place(crashed.where()), LEFT_OUT);
        } else if (outcome instanceof Outcome.BrokeRule broke) {
            return new Outcome.BrokeRule(place(broke.where()), LEFT_OUT);
        }
        return withoutAReason(outcome);
    }

    /** Whatever says why in a text of its own. */
    private static Outcome withoutAReason(Outcome outcome) {
        if (outcome instanceof Outcome.TimedOut slow) {
            return new Outcome.TimedOut(place(slow.where()));
        } else if (outcome instanceof Outcome.OutOfMemory large) {
            return new Outcome.OutOfMemory(place(large.where()));
        } else if (outcome instanceof Outcome.NotCompiled) {
            return new Outcome.NotCompiled("the class does not compile", List.of());
        } else if (outcome instanceof Outcome.NotRun) {
            return new Outcome.NotRun("not run, because of what went wrong before");
        } else if (outcome instanceof Outcome.NoForward) {
            return new Outcome.NoForward("forward does not answer there");
        } else if (outcome instanceof Outcome.GraderFault) {
            return new Outcome.GraderFault("Gradus failed");
        }
        // Passed, not finite, over budget: words of Gradus alone.
        return outcome;
    }

    private static Flaw flaw(Flaw flaw) {
        if (flaw instanceof Flaw.Influenced influenced) {
            return new Flaw.Influenced(influenced.law(), outcome(influenced.difference()));
        } else if (flaw instanceof Flaw.NoGradient missing) {
            return new Flaw.NoGradient(
                    missing.name(), missing.present().isEmpty() ? List.of() : List.of("other names"));
        } else if (flaw instanceof Flaw.NoneFits none) {
            return new Flaw.NoneFits(simple(none.className()), none.contract(), List.of("names are " + LEFT_OUT));
        } else if (flaw instanceof Flaw.WrongContract wrong) {
            return new Flaw.WrongContract(simple(wrong.className()), wrong.contract());
        } else if (flaw instanceof Flaw.OwnContract own) {
            return new Flaw.OwnContract(simple(own.className()), simple(own.own()));
        } else if (flaw instanceof Flaw.AbstractClass one) {
            return new Flaw.AbstractClass(simple(one.className()));
        } else if (flaw instanceof Flaw.NoConstructor none) {
            return new Flaw.NoConstructor(simple(none.className()), none.wanted(), "others");
        } else if (flaw instanceof Flaw.NotLoaded none) {
            return new Flaw.NotLoaded(simple(none.className()), "the reason is " + LEFT_OUT);
        }
        return flaw;
    }

    /** Of a constructor, a place has the binary name. */
    private static String place(String where) {
        return CONSTRUCTOR.matcher(where).replaceFirst("the constructor");
    }

    /** Of a binary name, the name that the assignment asks for. */
    private static String simple(String binaryName) {
        return binaryName.substring(Math.max(binaryName.lastIndexOf('.'), binaryName.lastIndexOf('$')) + 1);
    }

    private static String ours(String actual) {
        return OURS.matcher(actual).matches() ? actual : "something else";
    }
}
