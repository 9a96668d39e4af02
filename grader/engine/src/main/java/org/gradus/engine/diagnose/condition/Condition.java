package org.gradus.engine.diagnose.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradus.engine.diagnose.condition.Feature.Scope;
import org.gradus.engine.diagnose.condition.Feature.Side;

/**
 * Where answers are wrong: on one side of a border. On the other side every one of them is right.
 *
 * @param right the last value of the feature at which answers are right
 * @param wrong the first at which they are wrong
 */
record Condition(Feature feature, Side side, double right, double wrong) {

    /** Of the entries that a border leaves on the wrong side a few may be right by accident: zeros, for example. */
    private static final double MOST_ENTRIES = 0.9;

    /** A value of a feature, and whether the answer was wrong there. */
    private record Point(double value, boolean isWrong) {}

    /** The conditions that separate what was seen. */
    static List<Condition> separating(List<Feature> features, List<Seen> seen) {
        List<Condition> separating = new ArrayList<>();
        for (Feature feature : features) {
            List<Point> points = points(feature, seen);
            above(feature, points).ifPresent(separating::add);
            below(feature, points).ifPresent(separating::add);
            at(feature, points).ifPresent(separating::add);
        }
        return separating;
    }

    private static Optional<Condition> above(Feature feature, List<Point> points) {
        double wrong = points.stream()
                .filter(Point::isWrong)
                .mapToDouble(Point::value)
                .min()
                .orElse(Double.NaN);
        double right = points.stream()
                .mapToDouble(Point::value)
                .filter(value -> value < wrong)
                .max()
                .orElse(Double.NaN);
        return Optional.of(new Condition(feature, Side.ABOVE, right, wrong)).filter(one -> one.isKept(points));
    }

    private static Optional<Condition> below(Feature feature, List<Point> points) {
        double wrong = points.stream()
                .filter(Point::isWrong)
                .mapToDouble(Point::value)
                .max()
                .orElse(Double.NaN);
        double right = points.stream()
                .mapToDouble(Point::value)
                .filter(value -> value > wrong)
                .min()
                .orElse(Double.NaN);
        return Optional.of(new Condition(feature, Side.BELOW, right, wrong)).filter(one -> one.isKept(points));
    }

    private static Optional<Condition> at(Feature feature, List<Point> points) {
        double[] wrong = points.stream()
                .filter(Point::isWrong)
                .mapToDouble(Point::value)
                .distinct()
                .toArray();
        return wrong.length != 1
                ? Optional.empty()
                : Optional.of(new Condition(feature, Side.AT, wrong[0], wrong[0]))
                        .filter(one -> one.isBetween(points) && one.isKept(points));
    }

    /** Whether there is something on both sides, or a border would say it more simply. */
    private boolean isBetween(List<Point> points) {
        return points.stream().anyMatch(point -> point.value() < wrong)
                && points.stream().anyMatch(point -> point.value() > wrong);
    }

    /** The share of the entries on the wrong side that are wrong: how much it says. */
    double precision(List<Seen> seen) {
        long inside = 0;
        long wrongInside = 0;
        for (Seen one : seen) {
            for (int row = 0; row < one.expected().rows(); row++) {
                for (int column = 0; column < one.expected().columns(); column++) {
                    boolean isInside = isWrongSide(feature.measure().of(one, row, column));
                    inside += isInside ? 1 : 0;
                    wrongInside += isInside && one.isWrong(row, column) ? 1 : 0;
                }
            }
        }
        return inside == 0 ? 0 : (double) wrongInside / inside;
    }

    /** Whether it separates other answers too, with the same border or one that lies closer. */
    boolean holds(List<Seen> seen) {
        List<Point> points = points(feature, seen);
        return points.stream()
                        .noneMatch(
                                point -> point.isWrong() && !isWrongSide(point.value()) && isRightSide(point.value()))
                && points.stream()
                                .filter(point -> isWrongSide(point.value()))
                                .filter(Point::isWrong)
                                .count()
                        >= mostly()
                                * points.stream()
                                        .filter(point -> isWrongSide(point.value()))
                                        .count();
    }

    private boolean isKept(List<Point> points) {
        long wrongSide =
                points.stream().filter(point -> isWrongSide(point.value())).count();
        long wrong = points.stream().filter(Point::isWrong).count();
        long rightSide =
                points.stream().filter(point -> isRightSide(point.value())).count();
        return rightSide > 0 && wrong > 0 && wrong >= mostly() * wrongSide;
    }

    /** How much of the wrong side has to be wrong: of questions, all. */
    private double mostly() {
        return feature.scope() == Scope.QUESTION ? 1 : MOST_ENTRIES;
    }

    private boolean isWrongSide(double value) {
        return switch (side) {
            case ABOVE -> value >= wrong;
            case BELOW -> value <= wrong;
            case AT -> value == wrong;
        };
    }

    private boolean isRightSide(double value) {
        return switch (side) {
            case ABOVE -> value <= right;
            case BELOW -> value >= right;
            case AT -> value != wrong;
        };
    }

    String sentence() {
        return feature.words().of(side, right, wrong);
    }

    private static List<Point> points(Feature feature, List<Seen> seen) {
        List<Point> points = new ArrayList<>();
        for (Seen one : seen) {
            if (feature.scope() == Scope.QUESTION) {
                points.add(new Point(feature.measure().of(one, 0, 0), one.isWrong()));
            } else {
                addEntries(feature, one, points);
            }
        }
        points.removeIf(point -> Double.isNaN(point.value()) && !point.isWrong());
        return points;
    }

    private static void addEntries(Feature feature, Seen one, List<Point> points) {
        for (int row = 0; row < one.expected().rows(); row++) {
            for (int column = 0; column < one.expected().columns(); column++) {
                points.add(new Point(feature.measure().of(one, row, column), one.isWrong(row, column)));
            }
        }
    }
}
