package org.gradus.engine.diagnose.condition;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.gradus.engine.diagnose.condition.Feature.Range;
import org.gradus.engine.diagnose.condition.Feature.Scope;

/** Where answers are wrong: on one side of a border, or of two at once. Everywhere else every one of them is right. */
public final class Condition {

    /** Of the entries on the wrong side a few may be right by accident. */
    private static final double MOST_ENTRIES = 0.9;

    /** An answer of nine samples is right by accident where those beyond the eighth cancel. */
    private static final double MOST_ANSWERS = 0.95;

    private static final double MANY_ENTRIES = 0.75;

    /** So many answers that are right on the other side are no accident. */
    private static final int ENOUGH = 3;

    private static final double SHARP = 100;

    private final List<Border> borders;

    Condition(List<Border> borders) {
        this.borders = List.copyOf(borders);
    }

    /** In a sentence without its full stop. */
    public String text() {
        return borders.size() == 1
                ? borders.get(0).sentence()
                : "Wrong where "
                        + borders.stream().map(Border::where).collect(Collectors.joining(" and "))
                        + ", right elsewhere";
    }

    List<Border> borders() {
        return borders;
    }

    /** Whether there are words for it, and not only for what is nearly always so; two places in one line are a size in disguise. */
    boolean canBeTold() {
        List<String> lines = borders.stream()
                .map(border -> border.feature().words().line())
                .filter(line -> !line.isEmpty())
                .toList();
        return lines.stream().distinct().count() == lines.size()
                && borders.stream().noneMatch(border -> border.where().isEmpty())
                && borders.stream().anyMatch(border -> !border.sentence().isEmpty());
    }

    /** Whether it is known where its borders are, and not only that there is one somewhere. */
    boolean isLocated() {
        return borders.stream().noneMatch(border -> border.isOfNumbers() && border.isWide());
    }

    /** With that border as close as what was seen in between allows. */
    Condition closer(Border loose, Sheet between) {
        BitSet among = new BitSet();
        among.set(0, between.size());
        borders.stream().filter(other -> !other.equals(loose)).forEach(other -> among.and(between.inside(other)));
        BitSet wrong = wrong(between);
        return new Condition(borders.stream()
                .map(border -> border.equals(loose) ? border.closer(between, wrong, among) : border)
                .toList());
    }

    private boolean isOfQuestions() {
        return borders.stream().allMatch(border -> border.feature().scope() == Scope.QUESTION);
    }

    /** What it has to hold for: whole answers where it is about questions. */
    BitSet wrong(Sheet sheet) {
        return isOfQuestions() ? sheet.ofWrongAnswers() : sheet.wrong();
    }

    BitSet inside(Sheet sheet) {
        BitSet inside = sheet.inside(borders.get(0));
        borders.stream().skip(1).forEach(border -> inside.and(sheet.inside(border)));
        return inside;
    }

    private BitSet outside(Sheet sheet) {
        BitSet outside = sheet.outside(borders.get(0));
        borders.stream().skip(1).forEach(border -> outside.or(sheet.outside(border)));
        return outside;
    }

    /** The share of the entries on the wrong side that are wrong: how much it says. */
    double precision(Sheet sheet) {
        return share(sheet.wrong(), inside(sheet));
    }

    /** Whether it separates what was seen, with this border or one that lies closer. */
    boolean separates(Sheet sheet) {
        return !isContradicted(sheet) && isWrongEnough(inside(sheet), sheet);
    }

    /** The same of other questions, where more may be right by accident. */
    boolean separatesRoughly(Sheet sheet) {
        return !isContradicted(sheet)
                && isWrongEnough(inside(sheet), sheet, isOfQuestions() ? MOST_ANSWERS : MANY_ENTRIES);
    }

    /** Whether anything is wrong where all should be right. */
    private boolean isContradicted(Sheet sheet) {
        return outside(sheet).intersects(wrong(sheet));
    }

    /** Whether of what is said to be wrong enough is: of answers all, of entries most. */
    boolean isWrongEnough(BitSet inside, Sheet sheet) {
        return isWrongEnough(inside, sheet, isOfQuestions() ? 1 : MOST_ENTRIES);
    }

    private boolean isWrongEnough(BitSet inside, Sheet sheet, double enough) {
        BitSet telling = (BitSet) inside.clone();
        telling.andNot(sheet.silent());
        return share(wrong(sheet), telling) >= enough;
    }

    private static double share(BitSet wrong, BitSet inside) {
        BitSet both = (BitSet) inside.clone();
        both.and(wrong);
        return inside.isEmpty() ? 1 : (double) both.cardinality() / inside.cardinality();
    }

    /**
     * Whether something is wrong there, and enough is right elsewhere, on the other side of each border. Of one of them at least it must not be
     * what is next to nothing anyway.
     */
    boolean isShown(Sheet sheet) {
        return inside(sheet).intersects(sheet.wrong())
                && borders.stream().allMatch(border -> sheet.answers(rightBeyond(border, sheet)) >= ENOUGH)
                && borders.stream().anyMatch(border -> isTelling(rightBeyond(border, sheet), sheet));
    }

    private static boolean isTelling(BitSet right, Sheet sheet) {
        right.andNot(sheet.silent());
        return sheet.answers(right) >= ENOUGH;
    }

    /** What is right, and would be wrong but for one of the borders. */
    private BitSet rightBeyond(Border border, Sheet sheet) {
        BitSet right = sheet.outside(border);
        borders.stream().filter(other -> !other.equals(border)).forEach(other -> right.and(sheet.inside(other)));
        right.andNot(wrong(sheet));
        return right;
    }

    /**
     * Whether what is wrong near a border is clearly so. Where an error only grows, from nothing on, there is a number at which it begins to
     * show, and it means nothing.
     */
    boolean isSharp(Border border, Sheet sheet) {
        BitSet wrong = inside(sheet);
        wrong.and(sheet.wrong());
        wrong.and(sheet.near(border));
        return wrong.isEmpty() || sheet.excess(wrong) > SHARP;
    }

    /** The numbers at its borders. */
    DoubleStream numbers() {
        return borders.stream()
                .filter(border -> border.feature().range() == Range.NUMBERS)
                .flatMapToDouble(border -> DoubleStream.of(border.right(), border.wrong()))
                .distinct();
    }

    /** The sizes and places at its borders. */
    DoubleStream counts() {
        return borders.stream()
                .filter(border -> border.feature().range() == Range.COUNTS)
                .flatMapToDouble(border -> DoubleStream.of(border.right(), border.wrong()))
                .distinct();
    }
}
