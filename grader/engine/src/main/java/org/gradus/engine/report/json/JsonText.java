package org.gradus.engine.report.json;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gradus.engine.clean.JsonString;
import org.gradus.wire.MatrixData;

/**
 * JSON as people lay it out: what fits stands on one line, a row of numbers always does. It is made of maps, lists, strings,
 * doubles, integers and booleans; the same value is the same text on every machine.
 */
public final class JsonText {

    /** What is written as {@code null}: a value that is not known yet. */
    public static final Object NOTHING = new Object() {
        @Override
        public String toString() {
            return "null";
        }
    };

    private static final int WIDTH = 120;
    private static final int MOST_DIGITS = 17;
    private static final int SMALLEST_PLAIN = -4;
    private static final int LARGEST_PLAIN = 15;
    private static final String STEP = "  ";

    private JsonText() {}

    /** An object over several lines, with a line end after the last. */
    public static String of(Map<String, ?> object) {
        return broken(object, "") + "\n";
    }

    /**
     * The shortest decimal number that reads back as the same {@code double}.
     *
     * @throws IllegalArgumentException if JSON has no word for it
     */
    public static String number(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("number: JSON has none for " + number);
        }
        if (number == 0) {
            return Double.compare(number, 0) < 0 ? "-0.0" : "0";
        }
        BigDecimal exact = new BigDecimal(number);
        for (int digits = 1; digits < MOST_DIGITS; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits));
            if (rounded.doubleValue() == number) {
                return shown(rounded.stripTrailingZeros());
            }
        }
        return shown(exact.round(new MathContext(MOST_DIGITS)).stripTrailingZeros());
    }

    /** A matrix as an array of rows, on one line. */
    public static String rows(MatrixData matrix) {
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < matrix.rows(); row++) {
            List<String> entries = new ArrayList<>();
            for (int column = 0; column < matrix.columns(); column++) {
                entries.add(number(matrix.get(row, column)));
            }
            rows.add("[" + String.join(", ", entries) + "]");
        }
        return "[" + String.join(", ", rows) + "]";
    }

    private static String shown(BigDecimal number) {
        int exponent = number.precision() - number.scale() - 1;
        boolean isHandy = exponent >= SMALLEST_PLAIN && exponent <= LARGEST_PLAIN;
        return isHandy ? number.toPlainString() : number.movePointLeft(exponent).toPlainString() + "e" + exponent;
    }

    private static String laidOut(Object value, String indent, int used) {
        String flat = flat(value);
        boolean isBreakable = value instanceof Map || (value instanceof List<?> list && !isRow(list));
        // One more for the comma that may follow.
        return isBreakable && used + flat.length() + 1 > WIDTH ? broken(value, indent) : flat;
    }

    private static boolean isRow(List<?> list) {
        return list.stream().allMatch(Double.class::isInstance);
    }

    private static String broken(Object value, String indent) {
        String deeper = indent + STEP;
        boolean isObject = value instanceof Map;
        List<String> lines = new ArrayList<>();
        if (value instanceof Map<?, ?> object) {
            object.forEach((key, member) -> {
                String start = deeper + JsonString.quoted((String) key) + ": ";
                lines.add(start + laidOut(member, deeper, start.length()));
            });
        } else {
            ((List<?>) value).forEach(item -> lines.add(deeper + laidOut(item, deeper, deeper.length())));
        }
        return (isObject ? "{\n" : "[\n") + String.join(",\n", lines) + "\n" + indent + (isObject ? "}" : "]");
    }

    private static String flat(Object value) {
        if (value instanceof Map<?, ?> object) {
            List<String> members = new ArrayList<>();
            object.forEach((key, member) -> members.add(JsonString.quoted((String) key) + ": " + flat(member)));
            return "{" + String.join(", ", members) + "}";
        }
        if (value instanceof List<?> list) {
            return "[" + String.join(", ", list.stream().map(JsonText::flat).toList()) + "]";
        }
        if (value instanceof String text) {
            return JsonString.quoted(text);
        }
        return value instanceof Double number ? number(number) : value.toString();
    }
}
