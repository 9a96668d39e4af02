package org.gradus.engine.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.assignment.CaseArgument.MatrixArgument;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.check.Answers;
import org.gradus.engine.check.Bound;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Comparison;
import org.gradus.engine.check.Constructed;
import org.gradus.engine.check.References;
import org.gradus.engine.check.Truth;
import org.gradus.engine.protocol.Asked;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Protocol;
import org.gradus.engine.protocol.Question;
import org.gradus.engine.protocol.Reference;
import org.gradus.engine.protocol.ScriptBuilder;
import org.gradus.engine.protocol.ScriptBuilder.Call;
import org.gradus.engine.protocol.Slots;
import org.gradus.engine.result.Digits;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.subject.InProcessSubject;
import org.gradus.engine.subject.Subject;
import org.gradus.engine.subject.Transcript;
import org.gradus.wire.MatrixData;
import org.gradus.wire.Method;
import org.gradus.wire.Reply;
import org.gradus.wire.Script;

/**
 * A mutant and its original are asked the same, long and at random, at sizes and numbers that grading does not use. What they disagree
 * in says which facets the mutant has to lose; if that is nothing, they are equivalent as far as anybody can see.
 */
final class LongComparison {

    private static final int MOST_LATER_CALLS = 24;

    /** In one round of so many, objects are called more often than in any history of grading. */
    private static final int ONE_LONG_OF = 25;

    private static final int LONG = 3;
    private static final int USUAL_STEPS = 30;
    private static final int MANY_LATER_CALLS = 450;

    private final Part part;
    private final Truth truth;
    private final Reference reference;
    private final int rounds;

    LongComparison(Part part, int rounds) {
        this.part = part;
        this.truth = Truth.about(part, References.standard()).orElseThrow();
        this.reference = truth.reference();
        this.rounds = rounds;
    }

    /** A question, and the constructor's arguments of the object that it is put to. */
    private record Put(List<CaseArgument> arguments, Question question) {}

    /**
     * What is compared, and under which facet it counts.
     *
     * @param about what was asked; nothing where a matrix is read again
     * @param before what is read again, as it was
     * @param main forward, where the quantity can be asked for after it alone
     */
    private record Look(
            Facet facet,
            Facet quantity,
            Call call,
            Optional<Call> before,
            Optional<Put> about,
            Bound bound,
            Optional<Call> main) {

        /** That a matrix is as it was. */
        static Look again(Facet quantity, Call after, Call before) {
            return new Look(
                    Facet.CONDUCT,
                    quantity,
                    after,
                    Optional.of(before),
                    Optional.empty(),
                    Bound.forOutputs(),
                    Optional.empty());
        }
    }

    /** A script with what is to be seen in it; for the original and the mutant alike. */
    private record Round(ScriptBuilder script, List<Look> looks) {}

    /** An object, and what it was asked last. */
    private record Used(Call object, List<CaseArgument> arguments) {}

    /** The facets under which the two differ, as assignments write them. */
    SortedSet<String> differences(String original, ClassLoader originals, String mutant, ClassLoader mutants) {
        SortedSet<String> differences = new TreeSet<>();
        SortedSet<String> imprecise = new TreeSet<>();
        boolean areFloats = false;
        for (int seed = 0; seed < rounds; seed++) {
            Round of = round(original, seed);
            Transcript right = play(new InProcessSubject(originals), of);
            Transcript other = play(new InProcessSubject(mutants), round(mutant, seed));
            for (Look look : of.looks()) {
                Outcome outcome = outcome(look, right, other);
                if (outcome instanceof Outcome.Imprecise missing) {
                    areFloats |= missing.digits() == Digits.OF_FLOATS;
                    imprecise.add(look.facet().toString());
                } else if (!(outcome instanceof Outcome.Passed)) {
                    differences.add(look.facet().toString());
                }
            }
        }
        if (areFloats) {
            differences.add(part.paysForPrecision().toString());
        } else {
            differences.addAll(imprecise);
        }
        return differences;
    }

    private static Transcript play(Subject subject, Round round) {
        Script script = round.script().build();
        Fuel.fill(1 + script.steps().size() / USUAL_STEPS);
        return subject.play(script);
    }

    private Outcome outcome(Look look, Transcript right, Transcript other) {
        if (look.before().isPresent()) {
            // Written into, or not: the same bits as before. What the original does not keep either is not asked of the
            // mutant.
            boolean isKept = numbers(right, look.before().get(), look).equals(numbers(right, look.call(), look));
            boolean isAlike = numbers(other, look.before().get(), look).equals(numbers(other, look.call(), look));
            return isAlike || !isKept ? new Outcome.Passed() : new Outcome.NotRun("");
        }
        Optional<MatrixData> expected = numbers(right, look.call(), look).filter(LongComparison::isFinite);
        if (expected.isEmpty()) {
            return new Outcome.Passed();
        }
        Optional<MatrixData> actual = numbers(other, look.call(), look);
        if (actual.isEmpty()) {
            return isAskedForInVain(look, other) ? new Outcome.Passed() : new Outcome.NotRun("");
        }
        Outcome strict = compared(look, expected.get(), actual.get(), look.bound());
        return strict instanceof Outcome.Passed ? strict : legal(look, actual.get(), strict);
    }

    /** Forward threw, which is forward's difference and no other's. */
    private static boolean isAskedForInVain(Look look, Transcript transcript) {
        return look.main()
                .filter(main -> numbers(transcript, main, look).isEmpty())
                .isPresent();
    }

    /** What an epsilon changes no original need change in the same way: then it is the reference that counts. */
    private Outcome legal(Look look, MatrixData actual, Outcome otherwise) {
        Put put = look.about().orElseThrow();
        Optional<MatrixData> leeway = reference.leeway(look.quantity(), put.question());
        if (leeway.isEmpty()) {
            return otherwise;
        }
        MatrixData right = Objects.requireNonNull(
                truth.answer(put.arguments(), put.question()).get(look.quantity()));
        return compared(look, right, actual, look.bound().with(leeway));
    }

    private static Outcome compared(Look look, MatrixData expected, MatrixData actual, Bound bound) {
        return Comparison.withTruth(look.quantity(), expected, actual, bound).outcome();
    }

    private static Optional<MatrixData> numbers(Transcript transcript, Call call, Look look) {
        Reply reply = transcript.reply(call.step()).orElseThrow();
        return reply instanceof Reply.Matrix matrix
                ? Optional.of(matrix.data())
                : Answers.numbers(reply, look.quantity());
    }

    private static boolean isFinite(MatrixData matrix) {
        return Double.isFinite(matrix.largest());
    }

    private Round round(String className, int seed) {
        Random random = new Random(new SplittableRandom(seed).nextLong());
        RandomQuestions questions = new RandomQuestions(part, reference, random);
        Candidate candidate = new Candidate(part, className);
        ScriptBuilder script = new ScriptBuilder();
        List<Look> looks = new ArrayList<>();
        List<CaseArgument> arguments = questions.arguments();
        Used first = fresh(script, candidate, questions, arguments, looks, random);
        List<CaseArgument> others = questions.otherArguments();
        Used second = new Used(Constructed.object(script, candidate, others), others);
        boolean isLong = seed % ONE_LONG_OF == LONG;
        int calls = isLong ? MANY_LATER_CALLS : 1 + random.nextInt(MOST_LATER_CALLS);
        later(script, List.of(first, second), questions, looks, random, calls);
        Call object = Constructed.object(script, candidate, arguments);
        Question extreme = questions.extreme(questions.batch());
        look(part.protocol().apart(script, object, extreme), extreme, arguments, Optional.of(Facet.STABILITY), looks);
        besideAnotherOfOtherSizes(script, candidate, first, questions, looks, random);
        return new Round(script, looks);
    }

    /** What two objects share shows where they differ in what they were constructed with. */
    private void besideAnotherOfOtherSizes(
            ScriptBuilder script,
            Candidate candidate,
            Used first,
            RandomQuestions questions,
            List<Look> looks,
            Random random) {
        RandomQuestions others = new RandomQuestions(part, reference, random);
        Call another = Constructed.object(script, candidate, others.arguments());
        part.protocol().everything(script, another, Slots.of(script, others.usual(others.batch())));
        later(script, List.of(first), questions, looks, random, 2);
    }

    /** A fresh object: what differs here is a quantity. */
    private Used fresh(
            ScriptBuilder script,
            Candidate candidate,
            RandomQuestions questions,
            List<CaseArgument> arguments,
            List<Look> looks,
            Random random) {
        Protocol protocol = part.protocol();
        Constructed constructed = Constructed.in(script, candidate, arguments);
        Question question = truth.followed(arguments, questions.usual(questions.batch()));
        Asked asked = protocol.apart(script, constructed.object(), question);
        look(asked, question, arguments, Optional.empty(), looks);
        Slots slots = Slots.of(script, question);
        List<Call> before = List.of(script.read(slots.input()), script.read(slots.companion()));
        Asked again = protocol.everything(script, constructed.object(), slots);
        look(again, question, arguments, Optional.of(Facet.CONDUCT), looks);
        for (int i = 0; i < 2; i++) {
            Call after = script.read(i == 0 ? slots.input() : slots.companion());
            looks.add(Look.again(protocol.main(), after, before.get(i)));
        }
        Question another = random.nextBoolean() ? protocol.other(question) : questions.usual(questions.batch());
        protocol.everything(script, constructed.object(), Slots.of(script, another));
        for (Facet quantity : part.quantities()) {
            if (!quantity.holdsOneNumber()) {
                Call returned = asked.call(quantity);
                looks.add(Look.again(quantity, script.read(returned.slot()), returned));
            }
        }
        constructed.matrices().forEach(given -> {
            Call after = script.read(given.slot());
            Call unused = script.read(script.put(given.value()));
            looks.add(Look.again(protocol.main(), after, unused));
        });
        return new Used(constructed.object(), arguments);
    }

    /** Two objects, called at random: what differs here alone is conduct. */
    private void later(
            ScriptBuilder script,
            List<Used> objects,
            RandomQuestions questions,
            List<Look> looks,
            Random random,
            int calls) {
        Protocol protocol = part.protocol();
        Slots[] latest = new Slots[objects.size()];
        Question[] asked = new Question[objects.size()];
        Question[] gone = new Question[objects.size()];
        for (int call = 0; call < calls; call++) {
            int which = random.nextInt(objects.size());
            Call object = objects.get(which).object();
            int kind = random.nextInt(8);
            Question question = asked[which];
            Asked now;
            if (latest[which] == null || kind < 4) {
                question = truth.followed(objects.get(which).arguments(), questions.usual(questions.batch()));
                asked[which] = question;
                latest[which] = Slots.of(script, question);
                now = kind < 2
                        ? protocol.main(script, object, latest[which])
                        : protocol.everything(script, object, latest[which]);
                gone[which] = kind < 2 ? gone[which] : question;
            } else if (protocol.has(Method.BACKWARD) && kind == 4) {
                now = Asked.call(script, Method.BACKWARD, object, latest[which].companion());
                gone[which] = question;
            } else if (protocol.has(Method.GRADIENTS) && kind > 5 && gone[which] != null) {
                now = Asked.call(script, Method.GRADIENTS, object);
                question = gone[which];
            } else {
                now = protocol.rest(script, object, latest[which]);
                gone[which] = question;
            }
            look(now, question, objects.get(which).arguments(), Optional.of(Facet.CONDUCT), looks);
        }
    }

    private void look(
            Asked asked, Question question, List<CaseArgument> arguments, Optional<Facet> under, List<Look> looks) {
        Protocol protocol = part.protocol();
        List<MatrixData> parameters = arguments.stream()
                .filter(MatrixArgument.class::isInstance)
                .map(argument -> ((MatrixArgument) argument).value())
                .toList();
        for (Facet quantity : part.quantities()) {
            if (asked.isAbout(quantity)) {
                Bound bound = Bound.ofExtremes(quantity, protocol, question, reference.inputs())
                        .withParameters(parameters);
                looks.add(new Look(
                        under.orElse(quantity),
                        quantity,
                        asked.call(quantity),
                        Optional.empty(),
                        Optional.of(new Put(arguments, question)),
                        bound,
                        asked.isAbout(protocol.main()) && !quantity.equals(protocol.main())
                                ? Optional.of(asked.call(protocol.main()))
                                : Optional.empty()));
            }
        }
    }
}
