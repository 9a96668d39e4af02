package org.gradus.engine.diagnose.formula;

/** What is done to two matrices entry by entry. */
public enum Operation {
    SUM("+") {
        @Override
        double of(double left, double right) {
            return left + right;
        }
    },
    DIFFERENCE("-") {
        @Override
        double of(double left, double right) {
            return left - right;
        }
    },
    PRODUCT("*") {
        @Override
        double of(double left, double right) {
            return left * right;
        }
    },
    QUOTIENT("/") {
        @Override
        double of(double left, double right) {
            return left / right;
        }
    };

    private final String sign;

    Operation(String sign) {
        this.sign = sign;
    }

    abstract double of(double left, double right);

    String sign() {
        return sign;
    }

    boolean isCommutative() {
        return this == SUM || this == PRODUCT;
    }
}
