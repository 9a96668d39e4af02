package org.gradus.engine.diagnose.loop;

/** A whole number that loops work out: {@code (ch h + row) w + column}. */
sealed interface Index {

    /**
     * What it comes to.
     *
     * @throws IllegalArgumentException if it divides by 0
     */
    int in(int[] scope);

    /** The same without brackets around sums: {@code ch h w + row w + column}. */
    default Index expanded() {
        return this;
    }

    /** A variable of a loop, or a size. */
    record Name(String name, int slot) implements Index {
        @Override
        public int in(int[] scope) {
            return scope[slot];
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** A number. */
    record Whole(int number) implements Index {
        @Override
        public int in(int[] scope) {
            return number;
        }

        @Override
        public String toString() {
            return Integer.toString(number);
        }
    }

    /** Two of them, combined. */
    record Pair(Operator operator, Index left, Index right) implements Index {
        @Override
        public int in(int[] scope) {
            return operator.of(left.in(scope), right.in(scope));
        }

        @Override
        public Index expanded() {
            Index first = left.expanded();
            Index second = right.expanded();
            return operator == Operator.TIMES && first instanceof Pair sum && sum.operator.isSum()
                    ? new Pair(
                                    sum.operator,
                                    new Pair(Operator.TIMES, sum.left, second),
                                    new Pair(Operator.TIMES, sum.right, second))
                            .expanded()
                    : new Pair(operator, first, second);
        }

        @Override
        public String toString() {
            return operator.text(left, right);
        }
    }

    /** In the order of precedence; {@code DIVIDED_BY} rounds to 0, as Java does, and {@code REMAINDER} has the sign of what is divided. */
    enum Operator {
        PLUS(" + ", false) {
            @Override
            int of(int left, int right) {
                return left + right;
            }
        },
        MINUS(" - ", false) {
            @Override
            int of(int left, int right) {
                return left - right;
            }
        },
        TIMES(" ", true) {
            @Override
            int of(int left, int right) {
                return left * right;
            }
        },
        DIVIDED_BY(" / ", true) {
            @Override
            int of(int left, int right) {
                if (right == 0) {
                    throw new IllegalArgumentException("loops: a division by 0");
                }
                return left / right;
            }
        },
        REMAINDER(" % ", true) {
            @Override
            int of(int left, int right) {
                if (right == 0) {
                    throw new IllegalArgumentException("loops: a division by 0");
                }
                return left % right;
            }
        };

        private final String sign;
        private final boolean bindsTighter;

        Operator(String sign, boolean bindsTighter) {
            this.sign = sign;
            this.bindsTighter = bindsTighter;
        }

        abstract int of(int left, int right);

        boolean isSum() {
            return this == PLUS || this == MINUS;
        }

        boolean isDivision() {
            return this == DIVIDED_BY || this == REMAINDER;
        }

        boolean isCommutative() {
            return this == PLUS || this == TIMES;
        }

        String text(Index left, Index right) {
            boolean rightNeedsIt =
                    this != PLUS && right instanceof Pair pair && (bindsTighter || !pair.operator.bindsTighter);
            return text(left, bindsTighter && left instanceof Pair pair && !pair.operator.bindsTighter)
                    + sign
                    + text(right, rightNeedsIt);
        }

        private static String text(Index index, boolean inBrackets) {
            return inBrackets ? "(" + index + ")" : index.toString();
        }
    }
}
