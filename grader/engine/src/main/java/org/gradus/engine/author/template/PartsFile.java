package org.gradus.engine.author.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gradus.engine.assignment.ConstructorParameter;
import org.gradus.engine.assignment.ConstructorParameter.IntegerParameter;
import org.gradus.engine.assignment.ConstructorParameter.MatrixParameter;
import org.gradus.engine.assignment.Dimension;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.protocol.ChainPlace;

/** The class of the students' tests that makes objects of their classes, or of the course's adapters for them. */
final class PartsFile {

    private static final Dimension ONE = new Dimension.Fixed(1);

    private PartsFile() {}

    /** Whether the tests can make a matrix of one number that a case gives in its place. */
    static boolean canTie(Part part, String parameter) {
        return part.matrices().stream()
                .filter(matrix -> matrix.name().equals(parameter))
                .anyMatch(matrix -> another(part, matrix).isPresent());
    }

    static String of(List<Part> parts) {
        return TemplateText.of(
                "tests/Parts.java",
                Map.of(
                        "IMPORTS",
                        parts.stream()
                                .map(part -> "import " + StudentRepository.PACKAGE + "." + name(part) + ";\n")
                                .sorted()
                                .collect(Collectors.joining()),
                        "INTEGERS",
                        parts.stream()
                                .flatMap(part -> part.integers().stream())
                                .map(IntegerParameter::name)
                                .collect(Collectors.toCollection(TreeSet::new))
                                .stream()
                                .map(PartsFile::quoted)
                                .collect(Collectors.joining(", ")),
                        "LAYERS",
                        cases(parts, ChainPlace.INSIDE),
                        "LOSSES",
                        cases(parts, ChainPlace.END)));
    }

    private static String cases(List<Part> parts, ChainPlace place) {
        return parts.stream()
                .filter(part -> part.protocol().chainPlace() == place)
                .map(PartsFile::made)
                .collect(Collectors.joining());
    }

    private static String made(Part part) {
        return part.constructor().stream()
                .map(parameter -> argument(part, parameter))
                .collect(Collectors.joining(
                        ",\n                        ",
                        "            case " + quoted(part.className()) + ":\n                return new " + name(part)
                                + (part.constructor().size() > 1 ? "(\n                        " : "("),
                        ");\n"));
    }

    private static String argument(Part part, ConstructorParameter parameter) {
        String name = quoted(parameter.name());
        if (parameter instanceof MatrixParameter matrix) {
            return "arguments."
                    + another(part, matrix)
                            .map(other -> "column(" + name + ", " + quoted(other.name()) + ")")
                            .orElse("matrix(" + name + ")");
        }
        String kind = PartWords.type(parameter)
                .replace("double", "number")
                .replace("int", "integer")
                .replace("boolean", "flag");
        return "arguments." + kind + "(" + name + ")";
    }

    /** The matrix that has as many rows as a column, if there is one: cases may give the column as one number. */
    private static Optional<MatrixParameter> another(Part part, MatrixParameter column) {
        return part.matrices().stream()
                .filter(other -> column.shape().columns().equals(ONE))
                .filter(other -> !other.equals(column))
                .filter(other -> other.shape().rows().equals(column.shape().rows()))
                .filter(other -> !other.shape().columns().equals(ONE))
                .findFirst();
    }

    /** What implements the contract. */
    private static String name(Part part) {
        return part.adapter().orElse(part.className());
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }
}
