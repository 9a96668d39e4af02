package gradus;

import java.util.Map;
import org.ejml.simple.SimpleMatrix;

/** What the constructor of a class is given: the arguments of a step, by their names. */
final class Arguments {

    private final Json step;
    private final Map<String, SimpleMatrix> given;

    /** @param given gets every matrix, by its name, for looking at it again */
    Arguments(Json step, Map<String, SimpleMatrix> given) {
        this.step = step;
        this.given = given;
    }

    SimpleMatrix matrix(String name) {
        return given(name, get(name).matrix());
    }

    /** A column as it is written, or one number that all its rows share, {@code {"tied": 0.35}}: as many as another matrix has. */
    SimpleMatrix column(String name, String another) {
        Json column = get(name);
        if (column.value().isObject()) {
            int rows = get(another).matrix().getNumRows();
            return given(name, SimpleMatrix.filled(rows, 1, column.get("tied").number()));
        }
        return matrix(name);
    }

    double number(String name) {
        return get(name).number();
    }

    int integer(String name) {
        return (int) get(name).number();
    }

    boolean flag(String name) {
        return get(name).flag();
    }

    private SimpleMatrix given(String name, SimpleMatrix matrix) {
        given.put(name, matrix);
        return matrix;
    }

    private Json get(String name) {
        return step.get("arguments").get(name);
    }
}
