package org.gradus.engine.assignment.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.AssignmentException;
import org.gradus.engine.assignment.CourseCode;
import org.gradus.engine.assignment.Limits;
import org.gradus.engine.assignment.Network;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.assignment.Precision;
import org.gradus.engine.assignment.Telling;
import org.gradus.engine.assignment.Tellings;
import org.gradus.engine.assignment.TestCase;
import org.gradus.engine.protocol.Facet;

/** Makes an assignment of a file that is as the schema says, and refuses what a schema cannot see. */
final class AssignmentReader {

    private static final int TRIES = 20;
    private static final int SHRINK_STEPS = 100;
    private static final BigDecimal FOLLOW_THROUGH = new BigDecimal("0.5");

    private final JsonPlace root;

    AssignmentReader(JsonPlace root) {
        this.root = root;
    }

    /** All of it. */
    JsonPlace root() {
        return root;
    }

    /** @throws AssignmentException with what is wrong in every part */
    List<Part> parts() {
        Problems problems = new Problems();
        List<Part> parts = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (JsonPlace place : root.at("parts").elements()) {
            problems.attempt(() -> new PartReader(place).read()).ifPresent(parts::add);
            JsonPlace name = place.at("class");
            if (!names.add(name.text())) {
                problems.attempt(() -> {
                    throw name.problem("another part is also called " + name.text(), "Give every part its own class.");
                });
            }
        }
        problems.throwIfAny();
        return parts;
    }

    /** @throws AssignmentException if nothing is worth anything, or the limits contradict each other */
    Assignment assignment(
            List<Part> parts, List<TestCase> cases, List<TestCase> hiddenCases, CourseCode code, AssignmentHash hash) {
        Optional<Network> network = root.find("network").map(place -> new NetworkReader(place).read(parts));
        boolean isWorthNothing = Stream.concat(
                        parts.stream().map(Part::worth), network.stream().map(Network::worth))
                .allMatch(worth -> worth.maxPoints().signum() == 0);
        if (!parts.isEmpty() && isWorthNothing) {
            throw root.at("parts").problem("all marks are 0", "Give at least one facet some marks.");
        }
        return new Assignment(
                root.at("id").text(),
                root.at("title").text(),
                root.at("javaRelease").integer(),
                root.at("seed").longInteger(),
                optional("properties", "tries", TRIES),
                optional("properties", "shrinkSteps", SHRINK_STEPS),
                root.find("followThrough").map(JsonPlace::decimal).orElse(FOLLOW_THROUGH),
                root.find("precision").map(place -> precision(place, parts)).orElse(Precision.DOUBLE),
                tellings(parts),
                limits(),
                parts,
                network,
                cases,
                hiddenCases,
                code,
                hash.results(),
                hash.marks());
    }

    /** Finite differences of floats say nothing, and without a reference there is nothing else. */
    private static Precision precision(JsonPlace place, List<Part> parts) {
        Precision precision = Precision.valueOf(place.text().toUpperCase(Locale.ROOT));
        parts.stream()
                .filter(part ->
                        precision == Precision.SINGLE && part.reference().isEmpty())
                .findFirst()
                .ifPresent(part -> {
                    throw place.problem(
                            part.className() + " has no reference, so its gradients are judged by finite differences,"
                                    + " which need double precision",
                            "Name a reference for it, or leave precision out.");
                });
        return precision;
    }

    private Tellings tellings(List<Part> parts) {
        SortedMap<String, SortedMap<Facet, Telling>> exceptions = new TreeMap<>();
        List<JsonPlace> places = root.at("parts").elements();
        for (int i = 0; i < parts.size(); i++) {
            exceptions.put(parts.get(i).className(), new PartReader(places.get(i)).tellings(parts.get(i)));
        }
        Telling usual =
                root.find("feedback").map(place -> Telling.parse(place.text())).orElse(Telling.FULL);
        return new Tellings(usual, exceptions);
    }

    private Limits limits() {
        Limits limits = new Limits(
                limit("heapMegabytes", Limits.DEFAULT.heapMegabytes()),
                limit("metaspaceMegabytes", Limits.DEFAULT.metaspaceMegabytes()),
                limit("offHeapMegabytes", Limits.DEFAULT.offHeapMegabytes()),
                limit("threads", Limits.DEFAULT.threads()),
                limit("openFiles", Limits.DEFAULT.openFiles()),
                limit("scriptCpuSeconds", Limits.DEFAULT.scriptCpuSeconds()),
                limit("scriptWallSeconds", Limits.DEFAULT.scriptWallSeconds()),
                limit("submissionCpuSeconds", Limits.DEFAULT.submissionCpuSeconds()),
                limit("submissionIdleSeconds", Limits.DEFAULT.submissionIdleSeconds()),
                limit("submissionMegabytes", Limits.DEFAULT.submissionMegabytes()),
                limit("submissionSteps", Limits.DEFAULT.submissionSteps()),
                limit("compileSeconds", Limits.DEFAULT.compileSeconds()),
                limit("compileMegabytes", Limits.DEFAULT.compileMegabytes()),
                limit("sources", Limits.DEFAULT.sources()),
                limit("sourceKilobytes", Limits.DEFAULT.sourceKilobytes()),
                limit("replyKilobytes", Limits.DEFAULT.replyKilobytes()),
                limit("printedKilobytes", Limits.DEFAULT.printedKilobytes()));
        if (limits.scriptWallSeconds() < limits.scriptCpuSeconds()) {
            throw root.at("limits")
                    .problem(
                            "scriptWallSeconds is " + limits.scriptWallSeconds() + ", less than scriptCpuSeconds, "
                                    + limits.scriptCpuSeconds(),
                            "Allow at least as much wall-clock time as CPU time.");
        }
        return limits;
    }

    private int limit(String name, int otherwise) {
        return optional("limits", name, otherwise);
    }

    private int optional(String object, String name, int otherwise) {
        Optional<JsonPlace> place = root.find(object).flatMap(found -> found.find(name));
        return place.map(JsonPlace::integer).orElse(otherwise);
    }
}
