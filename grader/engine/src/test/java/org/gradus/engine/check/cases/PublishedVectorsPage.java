package org.gradus.engine.check.cases;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradus.engine.result.NumberText;

/** The tables of {@code docs/generated/vectors.md}: every published vector, and what became of it. */
final class PublishedVectorsPage {

    /** Below that it is the last digits of a double, which another machine may have otherwise. */
    private static final double FULL = 1e-11;

    private final Published published;

    PublishedVectorsPage(Published published) {
        this.published = published;
    }

    String tables() {
        List<PublishedVector> vectors = PublishedVector.all();
        String files = vectors.stream()
                .map(PublishedVector::file)
                .distinct()
                .map(file -> table(file, vectors))
                .collect(Collectors.joining());
        return "\n" + count(vectors) + files;
    }

    private static String count(List<PublishedVector> vectors) {
        long reproduced =
                vectors.stream().filter(vector -> !vector.cases().isEmpty()).count();
        long slips = vectors.stream()
                .filter(vector -> vector.cases().isEmpty() && !vector.slips().isEmpty())
                .count();
        long leftOut = vectors.stream().filter(PublishedVector::isLeftOut).count();
        return vectors.size() + " vectors: " + reproduced + " reproduced, " + slips
                + " of which only what is wrong with them is shown, " + leftOut + " left out.\n";
    }

    private String table(String file, List<PublishedVector> vectors) {
        return "\n### " + file + "\n\n| vector | kinds | cases | what became of it |\n|---|---|---|---|\n"
                + vectors.stream()
                        .filter(vector -> vector.file().equals(file))
                        .map(this::row)
                        .collect(Collectors.joining());
    }

    private String row(PublishedVector vector) {
        List<String> ids =
                Stream.concat(vector.cases().stream(), vector.slips().stream()).toList();
        String kinds = ids.stream()
                .flatMap(id -> published.kinds(id).stream())
                .distinct()
                .collect(Collectors.joining(", "));
        return "| " + vector.name() + " | " + kinds + " | " + String.join(", ", ids) + " | " + outcome(vector) + " |\n";
    }

    private String outcome(PublishedVector vector) {
        String what = vector.isLeftOut()
                ? "left out"
                : Stream.of(reproduced(vector.cases()), wrong(vector.slips()))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", "));
        return what + vector.remark().map(remark -> ": " + remark).orElse("");
    }

    private Optional<String> reproduced(List<String> ids) {
        return furthest(ids).map(off -> "reproduced " + (off < FULL ? "in full" : "within " + atMost(off)));
    }

    private Optional<String> wrong(List<String> ids) {
        return furthest(ids).map(off -> "a slip of " + NumberText.show(off, 2));
    }

    private Optional<Double> furthest(List<String> ids) {
        return ids.isEmpty()
                ? Optional.empty()
                : Optional.of(Published.furthest(ids.stream().map(published::testCase)));
    }

    /** One digit, rounded up. */
    private static String atMost(double number) {
        BigDecimal rounded = new BigDecimal(number).round(new MathContext(1, RoundingMode.UP));
        return NumberText.show(rounded.doubleValue(), 1);
    }
}
