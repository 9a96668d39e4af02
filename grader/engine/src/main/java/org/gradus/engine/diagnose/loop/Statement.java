package org.gradus.engine.diagnose.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradus.engine.diagnose.loop.Index.Name;
import org.gradus.engine.diagnose.loop.Index.Whole;

/** A line of a nest of loops; what stands below it is done within it. */
sealed interface Statement {

    /**
     * Does it, and what stands below.
     *
     * @param next the place of the statement below
     */
    void work(Walk walk, int next);

    /** The same with a slip. */
    Stream<StatementSlip> slips(IndexSlips indices);

    /** The variable that it sets, for what stands below. */
    default Stream<Name> variable() {
        return Stream.of();
    }

    /** {@code i < k}: from 0 to k - 1. */
    record Loop(Name name, Index from, Index bound) implements Statement {
        @Override
        public void work(Walk walk, int next) {
            int end = bound.in(walk.scope());
            for (int i = from.in(walk.scope()); i < end; i++) {
                walk.scope()[name.slot()] = i;
                walk.from(next);
            }
        }

        @Override
        public Stream<StatementSlip> slips(IndexSlips indices) {
            return Stream.concat(
                            Stream.of(new Loop(name, new Whole(1), bound)),
                            indices.of(bound).map(other -> new Loop(name, from, other)))
                    .map(wrong -> new StatementSlip(
                            wrong,
                            "from " + wrong.from + " to " + wrong.last(),
                            wrong.does() + ": it should go from " + from + " to " + last()));
        }

        private String does() {
            return bound.equals(new Whole(0))
                    ? "Your loop over " + name + " never runs"
                    : "You let " + name + " go from " + from + " to " + last();
        }

        private String last() {
            return bound + " - 1";
        }

        @Override
        public Stream<Name> variable() {
            return Stream.of(name);
        }
    }

    /** {@code row = r stride + i - pad}. */
    record Assigned(Name name, Index value) implements Statement {
        @Override
        public void work(Walk walk, int next) {
            walk.scope()[name.slot()] = value.in(walk.scope());
            walk.from(next);
        }

        @Override
        public Stream<StatementSlip> slips(IndexSlips indices) {
            return indices.of(value)
                    .map(other -> new Assigned(name, other))
                    .map(wrong -> new StatementSlip(
                            wrong, wrong.toString(), "You compute " + wrong + ", where " + this + " belongs"));
        }

        @Override
        public Stream<Name> variable() {
            return Stream.of(name);
        }

        @Override
        public String toString() {
            return name + " = " + value;
        }
    }

    /** {@code 0 <= row < h}: what stands below is left out elsewhere. */
    record Guard(Index least, Index value, Index bound) implements Statement {
        @Override
        public void work(Walk walk, int next) {
            int index = value.in(walk.scope());
            if (index >= least.in(walk.scope()) && index < bound.in(walk.scope())) {
                walk.from(next);
            }
        }

        @Override
        public Stream<StatementSlip> slips(IndexSlips indices) {
            return Stream.of(
                            Stream.of(new Guard(new Whole(1), value, bound)),
                            indices.of(value).map(other -> new Guard(least, other, bound)),
                            indices.of(bound).map(other -> new Guard(least, value, other)))
                    .flatMap(some -> some)
                    .map(wrong -> new StatementSlip(
                            wrong, wrong.toString(), "You ask whether " + wrong + ", where " + this + " belongs"));
        }

        @Override
        public String toString() {
            return least + " <= " + value + " < " + bound;
        }
    }

    /**
     * {@code y[r, n] += W[r, c] * x[c, n] / (k k)}.
     *
     * @param before what it is added to: the result, as it is so far
     */
    record Sum(Access result, Access before, Sign sign, List<Factor> factors, Index divisor) implements Statement {

        static final Whole UNDIVIDED = new Whole(1);

        /** What becomes of a term. */
        enum Sign {
            PLUS("+"),
            MINUS("-");

            private final String text;

            Sign(String text) {
                this.text = text;
            }
        }

        Sum(Access result, List<Factor> factors, Index divisor) {
            this(result, result, Sign.PLUS, factors, divisor);
        }

        @Override
        public void work(Walk walk, int next) {
            add(walk);
            walk.from(next);
        }

        void add(Walk walk) {
            double term = (sign == Sign.PLUS ? 1.0 : -1.0) / divisor.in(walk.scope());
            for (Factor factor : factors) {
                term *= factor.in(walk);
            }
            result.put(walk, before.in(walk) + term);
        }

        @Override
        public Stream<StatementSlip> slips(IndexSlips indices) {
            return Stream.of(
                            result.slips(indices)
                                    .map(other -> new Sum(other, factors, divisor).insteadOf(result, other)),
                            result.slips(indices)
                                    .flatMap(other -> Stream.of(
                                                    new Sum(result, other, sign, factors, divisor),
                                                    new Sum(other, result, sign, factors, divisor))
                                            .map(wrong -> wrong.insteadOf(result, other))),
                            IntStream.range(0, factors.size()).boxed().flatMap(place -> about(place, indices)),
                            divisors(indices),
                            Stream.of(new Sum(result, before, Sign.MINUS, factors, divisor).insteadOf("+", "-")))
                    .flatMap(some -> some);
        }

        private Stream<StatementSlip> about(int place, IndexSlips indices) {
            Factor factor = factors.get(place);
            List<Factor> others = new ArrayList<>(factors);
            others.remove(place);
            Sum without = new Sum(result, others, divisor);
            return Stream.concat(
                    factor.others(indices).map(other -> with(place, other).insteadOf(factor, other)),
                    others.isEmpty()
                            ? Stream.of()
                            : Stream.of(new StatementSlip(
                                    without,
                                    without.toString(),
                                    "You compute " + without + ": the factor " + factor + " is missing")));
        }

        private Stream<StatementSlip> divisors(IndexSlips indices) {
            return divisor.equals(UNDIVIDED)
                    ? Stream.of()
                    : indices.of(divisor).map(other -> new Sum(result, factors, other).insteadOf(divisor, other));
        }

        private Sum with(int place, Factor other) {
            List<Factor> changed = new ArrayList<>(factors);
            changed.set(place, other);
            return new Sum(result, changed, divisor);
        }

        private StatementSlip insteadOf(Object piece, Object other) {
            return new StatementSlip(
                    this, toString(), "You compute " + this + ": where " + piece + " belongs, you have " + other);
        }

        private String bracketed() {
            return divisor instanceof Index.Pair ? "(" + divisor + ")" : divisor.toString();
        }

        @Override
        public String toString() {
            String product = factors.stream().map(Factor::toString).collect(Collectors.joining(" * "));
            return result
                    + (before.equals(result) ? " " + sign.text + "= " : " = " + before + " " + sign.text + " ")
                    + product
                    + (divisor.equals(UNDIVIDED) ? "" : " / " + bracketed());
        }
    }

    /** {@code y[place, n] = 0}: what was there before is overwritten. */
    record Cleared(Access entry) implements Statement {
        @Override
        public void work(Walk walk, int next) {
            entry.put(walk, 0);
            walk.from(next);
        }

        /** Where it is, another statement says. */
        @Override
        public Stream<StatementSlip> slips(IndexSlips indices) {
            return Stream.of();
        }
    }

    /** {@code y[r, n] += x[at, n]}, done when the loops within have found where the largest is. */
    record AtTheLargest(Name at, Sum sum) implements Statement {
        @Override
        public void work(Walk walk, int next) {
            walk.scope()[at.slot()] = Walk.NOWHERE;
            walk.from(next);
            sum.add(walk);
        }

        @Override
        public Stream<StatementSlip> slips(IndexSlips indices) {
            return sum.slips(indices)
                    .map(slip ->
                            new StatementSlip(new AtTheLargest(at, (Sum) slip.wrong()), slip.text(), slip.sentence()));
        }

        @Override
        public Stream<Name> variable() {
            return Stream.of(at);
        }
    }

    /** {@code at = pixel where x[pixel, n] is largest}: the first of the largest. */
    record Largest(Name at, Index place, Access entry) implements Statement {
        @Override
        public void work(Walk walk, int next) {
            double one = entry.in(walk);
            if (walk.scope()[at.slot()] == Walk.NOWHERE || one > walk.largest()) {
                walk.scope()[at.slot()] = place.in(walk.scope());
                walk.setLargest(one);
            }
            walk.from(next);
        }

        @Override
        public Stream<StatementSlip> slips(IndexSlips indices) {
            return Stream.concat(
                            indices.of(place).map(other -> new Largest(at, other, entry)),
                            entry.slips(indices).map(other -> new Largest(at, place, other)))
                    .map(wrong -> new StatementSlip(
                            wrong, wrong.toString(), "You take " + wrong + ", where " + this + " belongs"));
        }

        @Override
        public String toString() {
            return at + " = " + place + " where " + entry + " is largest";
        }
    }
}
