package org.gradus.engine.course;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.assignment.CaseArgument.FlagArgument;
import org.gradus.engine.assignment.CaseArgument.IntegerArgument;
import org.gradus.engine.assignment.CaseArgument.MatrixArgument;
import org.gradus.engine.assignment.CaseArgument.NumberArgument;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.check.Answers;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Constructed;
import org.gradus.engine.check.Judgement;
import org.gradus.engine.check.ReferenceFailedException;
import org.gradus.engine.file.Digest;
import org.gradus.engine.protocol.Asked;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Question;
import org.gradus.engine.protocol.ScriptBuilder;
import org.gradus.engine.protocol.ScriptBuilder.Call;
import org.gradus.engine.protocol.Slots;
import org.gradus.engine.subject.Subject;
import org.gradus.wire.MatrixData;
import org.gradus.wire.Script;

/**
 * What a course's reference is asked, of a fresh object.
 *
 * @param part that it answers for
 * @param arguments of the constructor, in order
 * @param quantities that are to be known: all of the part's, or the main one alone
 */
record ReferenceQuestion(Part part, List<CaseArgument> arguments, Question question, List<Facet> quantities) {

    /** A name for it that no other question has. */
    String key() {
        Digest digest = new Digest().text(part.className());
        arguments.forEach(argument -> digest.bytes(bytes(argument)));
        digest.bytes(bytes(question.input())).bytes(bytes(question.companion()));
        return digest.texts(quantities.stream().map(Facet::toString).toList()).hex();
    }

    private static byte[] bytes(CaseArgument argument) {
        if (argument instanceof MatrixArgument matrix) {
            return bytes(matrix.value());
        }
        return bytes(new MatrixData(1, 1, number(argument)));
    }

    private static double number(CaseArgument argument) {
        if (argument instanceof NumberArgument number) {
            return number.value();
        }
        return argument instanceof IntegerArgument integer
                ? integer.value()
                : ((FlagArgument) argument).value() ? 1 : 0;
    }

    private static byte[] bytes(MatrixData matrix) {
        double[] entries = matrix.rowMajor();
        ByteBuffer bytes = ByteBuffer.allocate(2 * Integer.BYTES + entries.length * Double.BYTES);
        bytes.putInt(matrix.rows()).putInt(matrix.columns());
        for (double entry : entries) {
            bytes.putDouble(entry);
        }
        return bytes.array();
    }

    /**
     * Puts it to a class.
     *
     * @throws ReferenceFailedException if there is a quantity without finite numbers, or of another shape than the part declares
     */
    SortedMap<Facet, MatrixData> askedOf(Candidate reference, Subject subject) {
        ScriptBuilder script = new ScriptBuilder();
        Call object = Constructed.object(script, reference, arguments);
        Slots slots = Slots.of(script, question);
        boolean isMainAlone = quantities.equals(List.of(part.main()));
        Asked asked = isMainAlone
                ? part.protocol().main(script, object, slots)
                : part.protocol().everything(script, object, slots);
        Script written = script.build();
        Answers answers = new Answers(written, subject.play(written));
        SortedMap<Facet, MatrixData> known = new TreeMap<>();
        for (Facet quantity : quantities) {
            known.put(quantity, checked(quantity, answers, asked));
        }
        return known;
    }

    private MatrixData checked(Facet quantity, Answers answers, Asked asked) {
        MatrixData found = answers.find(asked, quantity).orElseThrow(() -> failed(quantity, answers, asked));
        if (!Double.isFinite(found.largest())) {
            throw new ReferenceFailedException(quantity + " has an entry that is not finite");
        }
        expectedShape(quantity).filter(shape -> !found.sameShape(shape)).ifPresent(shape -> {
            throw new ReferenceFailedException(quantity + " is " + found.shape() + ", but should be " + shape.shape());
        });
        return found;
    }

    private static ReferenceFailedException failed(Facet quantity, Answers answers, Asked asked) {
        return new ReferenceFailedException(answers.of(asked, quantity, numbers -> Judgement.passed())
                .outcome()
                .message());
    }

    /** A matrix of the shape that a quantity has to have; nothing for a number, and where sizes do not tell. */
    private Optional<MatrixData> expectedShape(Facet quantity) {
        return new DeclaredSizes(part, arguments, question.input()).of(quantity);
    }
}
