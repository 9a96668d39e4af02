package org.gradus.engine.diagnose.formula;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.diagnose.hypothesis.FormulaInputs;
import org.gradus.engine.protocol.Ejml;
import org.gradus.reference.catalogue.Arguments;

/**
 * What a student writes where no single formula is enough: lines that are worked out one after the other, each of which may use those
 * before it. What they come to stays in a memory, by name.
 *
 * @param operands what a line may be made of: what is given, and the lines
 */
public record Program(List<Line> lines, List<Operand> operands, Situations.Sizes sizes) {

    private static final SimpleMatrix NOTHING = new SimpleMatrix(0, 0);
    private static final String NEEDS = ": ";
    private static final String IS = " = ";

    /** When lines are worked out. */
    public enum Stage {
        FORWARD,
        BACKWARD
    }

    public Program {
        lines = List.copyOf(lines);
        operands = List.copyOf(operands);
    }

    /** A program without lines: what they may be made of. */
    public Program(List<Operand> given, Situations.Sizes sizes) {
        this(List.of(), given, sizes);
    }

    /** A matrix of the memory. */
    public static Operand matrix(String name, FormulaShape shape) {
        return new Operand(name, shape, o -> o.arguments().matrix(name));
    }

    /** A number that follows from the memory. */
    public static Operand number(String name, ToDoubleFunction<Arguments> number) {
        return new Operand(
                name, FormulaShape.NUMBER, o -> SimpleMatrix.filled(1, 1, number.applyAsDouble(o.arguments())));
    }

    /** With one more operand, which follows from those before: a block of one, or several below each other. */
    public Program seeing(Operand operand) {
        List<Operand> more = new ArrayList<>(operands);
        more.add(operand);
        return new Program(lines, more, sizes);
    }

    /** With more lines: {@code v = momentum v + g}, or {@code nesterov: v = g + momentum v} for what a flag is needed for. */
    public Program then(Stage stage, String... texts) {
        Program program = this;
        for (String text : texts) {
            program = program.with(stage, text);
        }
        return program;
    }

    private Program with(Stage stage, String text) {
        int start = text.indexOf(NEEDS);
        Optional<String> flag = start < 0 ? Optional.empty() : Optional.of(text.substring(0, start));
        String line = start < 0 ? text : text.substring(start + NEEDS.length());
        String name = line.substring(0, line.indexOf(IS));
        Expression formula = FormulaParser.expression(line.substring(name.length() + IS.length()), operands);
        List<Line> more = new ArrayList<>(lines);
        more.add(new Line(stage, name, formula, formula.shape(), flag));
        boolean isKnown = operands.stream().anyMatch(operand -> operand.name().equals(name));
        Program longer = new Program(more, operands, sizes);
        return isKnown ? longer : longer.seeing(matrix(name, formula.shape()));
    }

    /**
     * With other formulae in lines of the same names: {@code dC = dL/dc'}.
     *
     * @throws IllegalArgumentException if there is no such line
     */
    public Program instead(String... texts) {
        Program program = this;
        for (String text : texts) {
            program = program.instead(text);
        }
        return program;
    }

    private Program instead(String text) {
        String name = text.substring(0, text.indexOf(IS));
        Expression formula = FormulaParser.expression(text.substring(name.length() + IS.length()), operands);
        for (int place = 0; place < lines.size(); place++) {
            if (lines.get(place).name().equals(name)) {
                return with(place, lines.get(place).with(formula));
            }
        }
        throw new IllegalArgumentException("program: there is no line " + name + " that " + text + " could replace");
    }

    /**
     * With a function written out wherever it is used: {@code e^v / (1 + e^v)} for the sigmoid.
     *
     * @param form of {@code v}
     */
    public Program writingOut(EntryFunction function, String form) {
        return with(formula -> WayDown.replaced(
                formula,
                piece -> piece instanceof Applied applied && applied.function() == function
                        ? Optional.of(writtenOut(form, applied.argument()))
                        : Optional.empty()));
    }

    private static Expression writtenOut(String form, Expression argument) {
        Operand any = matrix("v", argument.shape());
        return WayDown.replaced(FormulaParser.expression(form, List.of(any)), any, argument);
    }

    private Program with(UnaryOperator<Expression> other) {
        return with(Stage.FORWARD, other).with(Stage.BACKWARD, other);
    }

    /** When the last line is worked out. */
    Stage lastStage() {
        return lines.get(lines.size() - 1).stage();
    }

    /** The same with one slip, in every way that is looked for: first those of one line, the shortest first, then those of several. */
    List<ProgramSlip> slips() {
        return slips(any -> true);
    }

    /** Those that change no lines but these. */
    List<ProgramSlip> slips(Predicate<Line> mayBeWrong) {
        return Stream.<ProgramSlip>concat(LineSlips.in(this, mayBeWrong).stream(), ThroughoutSlips.in(this))
                .filter(slip -> slip.changed().stream().allMatch(mayBeWrong))
                .filter(slip -> slip.wrong().lines().stream().noneMatch(line -> NoNumber.isIn(line.formula())))
                .toList();
    }

    /** With another line in the place of one. */
    Program with(int place, Line other) {
        List<Line> changed = new ArrayList<>(lines);
        changed.set(place, other);
        return new Program(changed, operands, sizes);
    }

    /** With other formulae in the lines of a stage. */
    Program with(Stage stage, UnaryOperator<Expression> other) {
        return new Program(
                lines.stream()
                        .map(line -> line.stage() == stage ? line.with(other.apply(line.formula())) : line)
                        .toList(),
                operands,
                sizes);
    }

    /** With a line and the next one the other way round. */
    Program withExchanged(int place) {
        List<Line> changed = new ArrayList<>(lines);
        Collections.swap(changed, place, place + 1);
        return new Program(changed, operands, sizes);
    }

    /**
     * Works out the lines of a stage.
     *
     * @return the memory with what they come to
     * @throws IllegalArgumentException if a line needs what is not there yet
     */
    public Arguments work(Stage stage, Arguments memory) {
        Arguments after = memory;
        Situations situations = new Situations(List.of(inputs(memory)), sizes);
        for (Line line : lines) {
            if (line.stage() == stage && line.isFor(after)) {
                after = after.withMatrix(line.name(), value(line, situations.with(List.of(inputs(after)))));
            }
        }
        return after;
    }

    private static FormulaInputs inputs(Arguments memory) {
        return new FormulaInputs(memory, NOTHING, NOTHING);
    }

    private static SimpleMatrix value(Line line, Situations situations) {
        Expression formula = line.formula();
        double[] value = Values.spread(situations, formula.shape(), formula.in(situations), line.shape());
        return Ejml.sharing(situations.rows(line.shape(), 0), situations.columns(line.shape(), 0), value);
    }
}
