package org.gradus.engine.assignment;

import static org.gradus.engine.assignment.BrokenAssignment.ASSIGNMENT;
import static org.gradus.engine.assignment.BrokenAssignment.LAYER;
import static org.gradus.engine.assignment.BrokenAssignment.NETWORK;
import static org.gradus.engine.assignment.BrokenAssignment.TIED;
import static org.gradus.engine.assignment.BrokenAssignment.removed;
import static org.gradus.engine.assignment.BrokenAssignment.replaced;
import static org.gradus.engine.assignment.BrokenAssignment.set;

import java.util.List;
import java.util.stream.Stream;

/** The table of what an author may do wrong. */
final class BrokenAssignments {

    private static final List<BrokenAssignment> JSON = List.of(
            replaced(ASSIGNMENT, "\"seed\"", "\"id\": \"again\", \"seed\"", "/id", "not valid JSON at line 6"),
            replaced(NETWORK, "20.0", "NaN", "/input/0/0", "not valid JSON"),
            replaced(NETWORK, "20.0", "-Infinity", "/input/0/0", "not valid JSON"),
            replaced(NETWORK, "20.0", "1e999", "/input/0/0", "the number 1E+999 is too large for a double"),
            replaced(NETWORK, "20.0", "1e999999999", "/input/0/0", "the number 1E+999999999 is too large"),
            replaced(NETWORK, "20.0", "1e-99999999999", "/input/0/0", "this number is out of range"),
            replaced(ASSIGNMENT, "20261123", "1e99999999999", "/seed", "this number is out of range"),
            replaced(NETWORK, "20.0", "-1e-999", "/input/0/0", "the number -1E-999 is too small for a double"),
            replaced(NETWORK, "289.00000038361", "1e309", "/expected/loss.value", "the number 1E+309 is too large"),
            replaced(ASSIGNMENT, "20261123", "1e999999999", "/seed", "the number 1E+999999999 is out of range"),
            replaced(ASSIGNMENT, "20261123", "1e17", "/seed", "must have a maximum"),
            replaced(ASSIGNMENT, ": 17", ": 1e30", "/javaRelease", "must have a maximum"),
            replaced(ASSIGNMENT, ": 64", ": 1e999999999", "/limits/printedKilobytes", "the number 1E+999999999"),
            replaced(ASSIGNMENT, "\"dX\": 6", "\"dX\": 1e999999999", "/parts/0/points/dX", "must have a maximum"),
            replaced(ASSIGNMENT, "\"dX\": 6", "\"dX\": 1e-999999999", "/parts/0/points/dX", "the marks 1E-999999999"),
            new BrokenAssignment(f -> f.write(NETWORK, ""), NETWORK, "", "the file is empty"),
            new BrokenAssignment(f -> f.write(NETWORK, "{"), NETWORK, "", "not valid JSON at line 1"),
            new BrokenAssignment(f -> f.write(NETWORK, "\uFEFF{}"), NETWORK, "", "the file begins with a byte-order"),
            new BrokenAssignment(f -> f.write(NETWORK, "[]"), NETWORK, "", "array found, object expected"),
            new BrokenAssignment(
                    f -> f.replace(LAYER, "\n  }\n}", "\n  }\n} {}"), LAYER, "", "not valid JSON at line"));

    private static final List<BrokenAssignment> ASSIGNMENTS = List.of(
            set(ASSIGNMENT, "/colour", "1", "there is no property with this name"),
            set(ASSIGNMENT, "/a~1b~0c", "1", "there is no property with this name"),
            set(ASSIGNMENT, "/schemaVersion", "2", "must be the constant value '1'"),
            set(ASSIGNMENT, "/id", "\"Back Prop\"", "does not match the regex pattern"),
            set(ASSIGNMENT, "/javaRelease", "16", "must have a minimum value of 17"),
            set(ASSIGNMENT, "/javaRelease", "17.5", "number found, integer expected"),
            set(ASSIGNMENT, "/seed", "\"1\"", "string found, integer expected"),
            set(ASSIGNMENT, "/feedback", "\"much\"", "does not have a value in the enumeration"),
            set(ASSIGNMENT, "/properties/tries", "0", "must have a minimum value of 1"),
            set(ASSIGNMENT, "/limits/heapMegabytes", "8", "must have a minimum value of 16"),
            set(ASSIGNMENT, "/limits/scriptCpuSeconds", "13", "scriptWallSeconds is 12, less than scriptCpuSeconds")
                    .reportedAt("/limits"),
            removed(ASSIGNMENT, "/title", "", "the property 'title' is missing"),
            new BrokenAssignment(f -> f.delete(ASSIGNMENT), ASSIGNMENT, "", "there is no such file"));

    private static final List<BrokenAssignment> PARTS = List.of(
            set(ASSIGNMENT, "/parts/1/class", "\"Dense\"", "another part is also called Dense"),
            set(ASSIGNMENT, "/parts/4/contract", "\"layers\"", "does not have a value in the enumeration"),
            set(ASSIGNMENT, "/parts/4/output", "[\"n\", \"batch\"]", "there is no property with this name"),
            set(ASSIGNMENT, "/parts/0/feedback", "{\"gradients.c\": \"hint\"}", "Dense has no facet gradients.c")
                    .reportedAt("/parts/0/feedback/gradients.c"),
            set(ASSIGNMENT, "/parts/0/feedback", "{\"value\": \"hint\"}", "there is no property with this name")
                    .reportedAt("/parts/0/feedback/value"),
            set(ASSIGNMENT, "/parts/0/feedback", "{\"dX\": \"much\"}", "does not have a value in the enumeration")
                    .reportedAt("/parts/0/feedback/dX"),
            set(ASSIGNMENT, "/parts/2/points/dX", "0.125", "the marks 0.125 have more than 2 decimal places"),
            set(ASSIGNMENT, "/parts/2/points/dX", "-1", "must have a minimum value of 0"),
            set(ASSIGNMENT, "/parts/2/points/value", "1", "there is no property with this name"),
            set(ASSIGNMENT, "/parts/2/points/gradients.W", "1", "the constructor has no matrix called W"),
            removed(ASSIGNMENT, "/parts/2/points/conduct", "/parts/2/points", "the property 'conduct' is missing"),
            removed(ASSIGNMENT, "/parts/0/points/gradients.b", "/parts/0/points", "the marks for gradients.b are"),
            set(ASSIGNMENT, "/parts/2/output", "[\"n\", \"samples\"]", "the output has samples columns"),
            set(ASSIGNMENT, "/parts/2/output", "[\"m\", \"batch\"]", "the size m appears neither in the input"),
            set(ASSIGNMENT, "/parts/2/input/0", "0", "must have a minimum value of 1"),
            set(ASSIGNMENT, "/parts/3/targets", "\"any\"", "the reference knows which targets are fair"),
            set(ASSIGNMENT, "/parts/3/targets", "\"words\"", "does not have a value in the enumeration"),
            set(ASSIGNMENT, "/parts/0/targets", "\"any\"", "there is no property with this name"),
            set(ASSIGNMENT, "/parts/1/sizes", "{\"m\": \"n +\"}", "'n +' is no size: it ends where")
                    .reportedAt("/parts/1/sizes/m"),
            set(ASSIGNMENT, "/parts/1/sizes", "{\"m\": \"q\"}", "the size q is neither a side of a matrix")
                    .reportedAt("/parts/1/sizes/m"),
            set(ASSIGNMENT, "/parts/1/sizes", "{\"m\": \"m + n\"}", "the size m follows from itself")
                    .reportedAt("/parts/1/sizes/m"),
            set(ASSIGNMENT, "/parts/1/rows", "{\"input\": [\"x(n)\"]}", "'x(n)' is no block of rows")
                    .reportedAt("/parts/1/rows/input/0"),
            set(
                            ASSIGNMENT,
                            "/parts/1/rows",
                            "{\"input\": [\"x[n, 2]\"]}",
                            "with {batch=3, n=3} the blocks have 6 rows, but the input has 3")
                    .reportedAt("/parts/1/rows/input"),
            blocks(
                    "{\"dX.a\": 1, \"dX.b\": 1, \"dX\": 2}",
                    "/dX.a",
                    "there are marks for dX, and for a block of its rows"),
            blocks("{\"dX.a\": 1, \"dX.c\": 1}", "/dX.c", "the part names no block c among the rows of its input"),
            blocks("{\"dX.a\": 1}", "", "the marks for dX.b are missing"),
            blocks("{}", "", "the marks for dX are missing"),
            blocks("{\"dX.a\": 1, \"dX.b\": 1, \"forward.a\": 1}", "/forward.a", "the part names no block a among"),
            blocks("{\"dX.\": 1}", "/dX.", "there is no property with this name"),
            new BrokenAssignment(
                    folder -> blocks(folder, "{\"dX.a\": 1}")
                            .set(ASSIGNMENT, "/parts/1/rows", "{\"input\": [\"a[1]\", \"a[2]\"]}"),
                    ASSIGNMENT,
                    "/parts/1/points",
                    "two blocks of the rows that have marks are called a"),
            set(
                            ASSIGNMENT,
                            "/parts/0/rows",
                            "{\"input\": [\"x[out]\"]}",
                            "with {batch=3, in=4, out=5} the blocks have 5 rows, but the input has 4")
                    .reportedAt("/parts/0/rows/input"),
            set(ASSIGNMENT, "/parts/1/sizes", "{\"n\": {\"from\": 3, \"to\": 2}}", "from is more than to")
                    .reportedAt("/parts/1/sizes/n"),
            set(
                            ASSIGNMENT,
                            "/parts/1/reference",
                            "{\"class\": \"Mine\", \"traits\": [\"kind\"]}",
                            "does not have a value")
                    .reportedAt("/parts/1/reference/traits/0"),
            removed(
                    ASSIGNMENT,
                    "/parts/3/reference",
                    "/parts/3",
                    "the loss has no bundled reference, and does not say which"),
            set(ASSIGNMENT, "/parts/0/constructor/0/gradient", "false", "the constructor has no matrix called W whose")
                    .reportedAt("/parts/0/points/gradients.W"),
            set(
                            ASSIGNMENT,
                            "/parts/3/constructor",
                            "[{\"name\": \"w\", \"matrix\": [\"n\", 1], \"gradient\": false}]",
                            "only a layer may leave a gradient out")
                    .reportedAt("/parts/3/constructor/0/gradient"),
            set(ASSIGNMENT, "/parts/0/constructor/0/entries", "\"negative\"", "does not have a value"),
            set(ASSIGNMENT, "/parts/0/constructor/1/name", "\"W\"", "another parameter is also called W")
                    .reportedAt("/parts/0/constructor/1"),
            removed(
                    ASSIGNMENT,
                    "/parts/3/constructor/0/choices",
                    "/parts/3/constructor/0",
                    "the property 'choices' is missing"),
            replaced(
                    ASSIGNMENT,
                    "[0.5, 1.0, 2.0]",
                    "[1e400]",
                    "/parts/3/constructor/0/choices/0",
                    "the number 1E+400 is too large"));

    /** ReLU with three rows in two blocks, a and b, and other marks for its gradients. */
    private static BrokenAssignment blocks(String gradients, String place, String reason) {
        return new BrokenAssignment(folder -> blocks(folder, gradients), ASSIGNMENT, "/parts/1/points" + place, reason);
    }

    private static AssignmentFolder blocks(AssignmentFolder folder, String gradients) {
        String points = "{\"forward\": 1, \"stability\": 1, \"conduct\": 1, " + gradients.substring(1);
        return folder.set(ASSIGNMENT, "/parts/1/input", "[3, \"batch\"]")
                .set(ASSIGNMENT, "/parts/1/output", "[3, \"batch\"]")
                .set(ASSIGNMENT, "/parts/1/rows", "{\"input\": [\"a[1]\", \"b[2]\"]}")
                .set(ASSIGNMENT, "/parts/1/points", points.replace(", }", "}"));
    }

    private static final List<BrokenAssignment> CASES = List.of(
            set(NETWORK, "/id", "\"another\"", "the id is another, but the file is called cases/000-network.json"),
            set(NETWORK, "/id", "\"002-network\"", "the id is 002-network, but the file is called"),
            set(NETWORK, "/facet", "\"forward\"", "does not have a value in the enumeration"),
            set(NETWORK, "/tolerance", "{\"relative\": 1e-9}", "the property 'absolute' is missing"),
            set(NETWORK, "/tolerance", "{\"relative\": 2, \"absolute\": 0}", "must have a maximum value of 0.1")
                    .reportedAt("/tolerance/relative"),
            set(NETWORK, "/property", "\"backward twice\"", "a property earns no marks"),
            set(NETWORK, "/property", "\"onwards\"", "does not have a value in the enumeration"),
            set(NETWORK, "/second", "{\"input\": [[1.0]]}", "has a missing property 'property'")
                    .reportedAt(""),
            removed(NETWORK, "/expected", "", "the property 'expected' is missing"),
            set(NETWORK, "/comment", "\"\"", "there is no property with this name"),
            set(NETWORK, "/upstream", "[[1.0]]", "with a loss, the upstream is the loss's gradient"),
            removed(NETWORK, "/target", "", "has a missing property 'target'"),
            removed(NETWORK, "/loss", "", "has a missing property 'loss'"),
            removed(NETWORK, "/source/equation", "/source", "the property 'equation' is missing"),
            set(LAYER, "/chain", "[]", "the case has neither a chain nor a loss")
                    .reportedAt(""),
            set(LAYER, "/upstream", "[[1.0], [2.0]]", "the upstream is 2x1, but the output of the last layer is 3x1"),
            set(LAYER, "/input", "[[1.0], [2.0, 3.0]]", "this row has 2 entries, but the first row has 1")
                    .reportedAt("/input/1"),
            set(LAYER, "/input", "[]", "must have at least 1 items"),
            set(LAYER, "/input", "[[]]", "must have at least 1 items").reportedAt("/input/0"),
            set(LAYER, "/input/1/0", "null", "null found, number expected"),
            set(LAYER, "/input/1/0", "\"1,5\"", "string found, number expected"),
            set(
                            LAYER,
                            "/input",
                            "[[1.0, 2.0], [3.0, 4.0]]",
                            "the upstream is 3x1, but the output of the last layer is 3x2")
                    .reportedAt("/upstream"));

    private static final List<BrokenAssignment> STEPS = List.of(
            set(NETWORK, "/chain/1/part", "\"Relu\"", "no layer of the assignment is called Relu"),
            set(NETWORK, "/chain/1/part", "\"SquaredError\"", "no layer of the assignment is called SquaredError"),
            set(NETWORK, "/loss/part", "\"Dense\"", "no loss of the assignment is called Dense"),
            set(NETWORK, "/chain/1/id", "\"dense1\"", "the id dense1 is taken"),
            set(NETWORK, "/chain/1/id", "\"loss\"", "the id loss is taken"),
            set(NETWORK, "/chain/1/id", "\"relu_1\"", "does not match the regex pattern"),
            set(NETWORK, "/chain/0/arguments/c", "[[1.0]]", "Dense has no parameter called c"),
            set(NETWORK, "/chain/1/arguments", "{\"W\": [[1.0]]}", "ReLU has no parameter called W")
                    .reportedAt("/chain/1/arguments/W"),
            removed(NETWORK, "/chain/0/arguments/b", "/chain/0", "the argument b of Dense is missing"),
            removed(NETWORK, "/chain/0/arguments", "/chain/0", "the argument W of Dense is missing"),
            set(
                    NETWORK,
                    "/chain/0/arguments/W",
                    "[[1.0, 2.0]]",
                    "W is 1x2, but it is declared as [out, in], and in is 3"),
            set(NETWORK, "/chain/2/arguments/b", "[[1.0, 2.0]]", "b is 1x2, but it is declared as [out, 1]"),
            set(
                    NETWORK,
                    "/chain/2/arguments/b",
                    "[[1.0], [2.0]]",
                    "b is 2x1, but it is declared as [out, 1], and out is 1"),
            set(NETWORK, "/chain/2/arguments/b", "1.0", "b is a matrix"),
            set(NETWORK, "/target", "[[18.0], [1.0]]", "the target is 2x1, but it is declared as [out, batch]"),
            set(NETWORK, "/loss/arguments/factor", "{\"tied\": 1.0}", "factor is not a matrix and cannot be tied"),
            set(NETWORK, "/loss/arguments/factor", "true", "factor is a number"),
            set(NETWORK, "/loss/arguments/meanOverOutputs", "1", "meanOverOutputs is a flag"),
            set(TIED, "/chain/0/arguments/W", "{\"tied\": 1.0}", "the size [out, in] of W does not follow"),
            set(TIED, "/chain/0/arguments/b", "{\"tied\": 1.0, \"shape\": 2}", "there is no property with this name")
                    .reportedAt("/chain/0/arguments/b/shape"));

    private static final List<BrokenAssignment> EXPECTATIONS = List.of(
            set(NETWORK, "/expected", "{}", "must have at least 1 properties"),
            set(NETWORK, "/expected/dense3.y", "[[1.0]]", "the chain has no layer dense3"),
            set(NETWORK, "/expected/dense1.z", "[[1.0]]", "there is no property with this name"),
            set(NETWORK, "/expected/loss.y", "[[1.0]]", "there is no property with this name"),
            set(NETWORK, "/expected/loss.dX", "[[1.0]]", "there is no property with this name"),
            set(NETWORK, "/expected/loss.gradients.W", "[[1.0]]", "there is no property with this name"),
            set(NETWORK, "/expected/relu1.gradients.W", "[[1.0]]", "ReLU has no matrix called W"),
            set(NETWORK, "/expected/dense1.gradients.c", "[[1.0]]", "Dense has no matrix called c"),
            set(NETWORK, "/expected/dense1.y", "[[3.9]]", "the matrix is 1x1, but the result of the step is 3x1"),
            set(
                    NETWORK,
                    "/expected/dense1.dX",
                    "[[1.0, 2.0, 3.0]]",
                    "the matrix is 1x3, but the result of the step is 3x1"),
            set(
                    NETWORK,
                    "/expected/dense1.gradients.W",
                    "[[1.0]]",
                    "the matrix is 1x1, but the result of the step is 3x3"),
            set(NETWORK, "/expected/dense1.gradients.b", "1.0", "a matrix is expected here, 3x1"),
            set(
                    NETWORK,
                    "/expected/loss.gradient",
                    "[[1.0], [2.0]]",
                    "the matrix is 2x1, but the result of the step is 1x1"),
            set(NETWORK, "/expected/loss.value", "[[1.0]]", "array found, number expected"),
            set(TIED, "/expected/dense1.gradients.b", "[[1.0], [2.0]]", "b is tied, so its gradient is one number"),
            set(LAYER, "/expected/loss.value", "1.0", "the case has no loss"));

    private BrokenAssignments() {}

    public static Stream<BrokenAssignment> all() {
        return Stream.of(JSON, ASSIGNMENTS, PARTS, CASES, STEPS, EXPECTATIONS).flatMap(List::stream);
    }
}
