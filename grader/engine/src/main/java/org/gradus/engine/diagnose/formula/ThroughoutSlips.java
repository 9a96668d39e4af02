package org.gradus.engine.diagnose.formula;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.gradus.engine.diagnose.formula.Program.Stage;

/** The slips that a right program may have wherever the same stands in it, or the same is done. */
final class ThroughoutSlips {

    private final Program right;
    private final Stage stage;
    private final Alternatives alternatives;
    private final List<Line> lines;

    private ThroughoutSlips(Program right, Stage stage) {
        this.right = right;
        this.stage = stage;
        this.alternatives = new Alternatives(right.operands());
        this.lines =
                right.lines().stream().filter(line -> line.stage() == stage).toList();
    }

    static Stream<Throughout> in(Program right) {
        return Arrays.stream(Stage.values())
                .map(stage -> new ThroughoutSlips(right, stage))
                .flatMap(slips -> Stream.of(slips.ofPieces(), slips.ofFactors(), slips.ofHelpers())
                        .flatMap(some -> some));
    }

    /** Of what stands in several places. */
    private Stream<Throughout> ofPieces() {
        return repeated().stream()
                .flatMap(piece -> alternatives
                        .to(piece)
                        .distinct()
                        .flatMap(other -> slip(whole -> WayDown.replaced(whole, piece, other), piece, other).stream()));
    }

    /** What is written more than once, and not worked out in this stage: what is would be one wrong line. */
    private List<Expression> repeated() {
        Map<Expression, Integer> counts = new LinkedHashMap<>();
        pieces().forEach(piece -> counts.merge(piece, 1, Integer::sum));
        workedOut().forEach(counts::remove);
        return counts.keySet().stream()
                .filter(piece -> counts.getOrDefault(piece, 0) > 1 && !(piece instanceof Constant))
                .toList();
    }

    /** Of what this stage has worked out and multiplies by several matrices: somebody has put them together into one. */
    private Stream<Throughout> ofFactors() {
        return workedOut().flatMap(factor -> Stream.of(0, 1).flatMap(side -> ofFactor(factor, side)));
    }

    private Stream<Operand> workedOut() {
        return right.operands().stream()
                .filter(operand -> lines.stream().anyMatch(line -> line.name().equals(operand.name())));
    }

    private Stream<Throughout> ofFactor(Operand factor, int side) {
        Predicate<Expression> isProduct = piece ->
                piece instanceof MatrixProduct && piece.parts().get(side).equals(factor);
        if (pieces().filter(isProduct).count() < 2) {
            return Stream.of();
        }
        return alternatives
                .to(factor)
                .distinct()
                .flatMap(other -> slip(
                        whole -> WayDown.replaced(
                                whole,
                                piece -> isProduct.test(piece)
                                        ? Optional.of(piece.with(side, other))
                                        : Optional.empty()),
                        factor,
                        other)
                        .stream());
    }

    private Stream<Expression> pieces() {
        return lines.stream()
                .flatMap(line -> WayDown.throughAll(line.formula()).stream())
                .map(WayDown::piece);
    }

    /** Of what is done to several things in the same way. */
    private Stream<Throughout> ofHelpers() {
        return Arrays.stream(Helper.values()).flatMap(this::of);
    }

    private Stream<Throughout> of(Helper helper) {
        List<Expression> arguments = pieces().flatMap(piece -> helper.argument(piece).stream())
                .distinct()
                .toList();
        return arguments.size() < 2
                ? Stream.of()
                : helper.wrong().flatMap(other -> slip(helper, other, arguments.get(0)).stream());
    }

    private Optional<Throughout> slip(Helper helper, WrittenOut other, Expression first) {
        return slip(
                whole -> WayDown.replaced(whole, piece -> helper.replaced(piece, other)),
                helper.of(first),
                other.of(first));
    }

    /** Nothing where a shape does not fit, or nothing changes. */
    private Optional<Throughout> slip(UnaryOperator<Expression> change, Expression belongs, Expression instead) {
        try {
            Program wrong = right.with(stage, whole -> changed(whole, change));
            return !wrong.equals(right) && areOfTheirShapes(wrong)
                    ? Optional.of(new Throughout(right, wrong, stage, belongs, instead))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What the change does not concern stays as it is written. */
    private static Expression changed(Expression whole, UnaryOperator<Expression> change) {
        Expression other = change.apply(whole);
        return other.equals(whole) ? whole : Simpler.of(other);
    }

    private static boolean areOfTheirShapes(Program wrong) {
        return wrong.lines().stream().allMatch(line -> line.formula().shape().fillsUp(line.shape()));
    }
}
