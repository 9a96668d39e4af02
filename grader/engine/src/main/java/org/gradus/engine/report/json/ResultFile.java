package org.gradus.engine.report.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import org.gradus.engine.mark.Correction;
import org.gradus.engine.mark.FacetMark;
import org.gradus.engine.report.model.FacetReport;
import org.gradus.engine.report.model.Graded;
import org.gradus.engine.report.model.PartReport;
import org.gradus.engine.report.model.SubmissionReport;
import org.gradus.engine.result.Cause;
import org.gradus.engine.result.CheckResult;
import org.gradus.engine.result.Counterexample;
import org.gradus.engine.result.Diagnosis;
import org.gradus.engine.result.Given;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.result.RightFormula;
import org.gradus.engine.result.StoredMatrix;

/**
 * {@code results/<submission>.json}: everything that any report says of a submission, for programs, as {@code result.schema.json}
 * describes it. Text of students stands in it whole, behind escapes.
 */
public final class ResultFile {

    /** Of the format: another one is another version. */
    public static final int SCHEMA_VERSION = 1;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ResultFile() {}

    /** The file. */
    public static byte[] of(SubmissionReport report) {
        return JsonTree.bytes(submission(report).put("schemaVersion", SCHEMA_VERSION));
    }

    static ObjectNode submission(SubmissionReport report) {
        Graded graded = report.graded();
        ObjectNode node = NODES.objectNode()
                .put("submission", graded.submission())
                .put("status", graded.record().status().word())
                .put("reason", graded.record().reason());
        graded.marks().ifPresent(marks -> {
            points(node, marks.points(), marks.maxPoints());
            node.set("percent", JsonTree.number(marks.percent()));
        });
        ArrayNode parts = node.putArray("parts");
        report.parts().forEach(part -> parts.add(part(part)));
        ArrayNode corrections = node.putArray("corrections");
        graded.marks().ifPresent(marks -> marks.corrections().forEach(one -> corrections.add(correction(one))));
        ArrayNode chains = node.putArray("chains");
        report.chains().forEach(chain -> chains.add(check(chain)));
        ArrayNode notes = node.putArray("notes");
        graded.record().notes().forEach(notes::add);
        return node;
    }

    private static ObjectNode correction(Correction correction) {
        ObjectNode node = NODES.objectNode()
                .put("kind", correction.kind().word())
                .put("part", correction.part())
                .put("facet", correction.facet())
                .put("reason", correction.reason());
        node.set("points", JsonTree.number(correction.points()));
        return node;
    }

    private static ObjectNode part(PartReport report) {
        ObjectNode node = NODES.objectNode().put("part", report.part().name());
        points(node, report.points(), report.part().maxPoints());
        report.broken().ifPresent(outcome -> node.set("broken", outcome(outcome)));
        ArrayNode facets = node.putArray("facets");
        report.facets().forEach(facet -> facets.add(facet(facet)));
        return node;
    }

    private static ObjectNode facet(FacetReport report) {
        FacetMark mark = report.mark();
        ObjectNode node = NODES.objectNode().put("facet", mark.facet().toString());
        points(node, mark.points(), mark.maxPoints());
        node.put("result", mark.verdict().word()).put("reason", mark.reason()).put("remark", report.remark());
        report.diagnosis().ifPresent(diagnosis -> diagnosis(node, diagnosis));
        report.formula().ifPresent(formula -> node.set("formula", formula(formula)));
        report.example().ifPresent(example -> node.set("example", example(example.found())));
        ArrayNode checks = node.putArray("checks");
        report.checks().forEach(check -> checks.add(check(check)));
        return node;
    }

    private static void points(ObjectNode node, BigDecimal points, BigDecimal maxPoints) {
        node.set("points", JsonTree.number(points));
        node.set("maxPoints", JsonTree.number(maxPoints));
    }

    private static void diagnosis(ObjectNode facet, Diagnosis diagnosis) {
        Cause cause = diagnosis.cause();
        ObjectNode node;
        if (cause instanceof Cause.Formula formula) {
            node = facet.putObject("computed").put("formula", formula.text());
        } else if (cause instanceof Cause.Condition condition) {
            node = facet.putObject("sometimes").put("condition", condition.text());
        } else {
            node = facet.putObject("misconception").put("name", cause.label());
        }
        node.put("sentence", diagnosis.sentence());
    }

    private static ObjectNode formula(RightFormula formula) {
        return NODES.objectNode().put("text", formula.formula()).put("source", formula.source());
    }

    private static ObjectNode check(CheckResult result) {
        ObjectNode node = NODES.objectNode()
                .put("check", result.check().name())
                .put("family", result.check().family().word());
        node.setAll(outcome(result.outcome()));
        return node;
    }

    /** What came of a check; of what is wrong, the facts beside the sentence. */
    private static ObjectNode outcome(Outcome outcome) {
        ObjectNode node = NODES.objectNode().put("outcome", outcome.word()).put("message", outcome.message());
        if (outcome instanceof Outcome.Failed failed) {
            node.set("flaw", JsonTree.tree(failed.flaw()));
        } else if (outcome instanceof Outcome.NotCompiled broken) {
            ArrayNode errors = node.putArray("errors");
            broken.errors().forEach(errors::add);
        }
        return node;
    }

    private static ObjectNode example(Counterexample found) {
        ObjectNode node = NODES.objectNode().put("property", found.property()).put("message", found.message());
        node.set("arguments", arguments(found.arguments()));
        node.set("question", question(found.question()));
        found.otherQuestion().ifPresent(other -> {
            node.set("otherArguments", arguments(found.otherArguments()));
            node.set("otherQuestion", question(other));
        });
        found.difference().ifPresent(difference -> {
            ObjectNode shown = node.putObject("difference").put("what", difference.what());
            shown.set("expected", matrix(difference.expected()));
            shown.set("actual", matrix(difference.actual()));
        });
        found.right().ifPresent(right -> node.set("right", example(right)));
        return node;
    }

    private static ObjectNode question(Counterexample.Matrices question) {
        ObjectNode node = NODES.objectNode();
        node.set("input", matrix(question.input()));
        node.set("companion", matrix(question.companion()));
        return node;
    }

    private static ObjectNode arguments(List<Given> arguments) {
        ObjectNode node = NODES.objectNode();
        arguments.forEach(argument -> argument(node, argument));
        return node;
    }

    private static void argument(ObjectNode node, Given argument) {
        if (argument instanceof Given.Matrix matrix) {
            node.set(matrix.name(), matrix(matrix.value()));
        } else if (argument instanceof Given.Scalar number) {
            node.put(number.name(), number.value());
        } else {
            node.put(argument.name(), ((Given.Flag) argument).value());
        }
    }

    /** Its shape, and its rows where there are not too many to be kept; NaN and infinity are strings, as JSON has no numbers for them. */
    private static ObjectNode matrix(StoredMatrix table) {
        ObjectNode node = NODES.objectNode().put("shape", table.shape());
        if (table.hasEntries()) {
            ArrayNode rows = node.putArray("rows");
            for (int row = 0; row < table.rows(); row++) {
                ArrayNode entries = rows.addArray();
                table.entries()
                        .subList(row * table.columns(), (row + 1) * table.columns())
                        .forEach(entries::add);
            }
        }
        return node;
    }
}
