package org.gradus.wire;

import java.io.IOException;
import java.util.List;

/** Scripts as fields of a frame: a tag for the kind of each step, then its components in their order. */
public final class ScriptCodec {

    private enum Tag {
        PUT,
        NEW,
        CALL,
        READ,
        REPEAT
    }

    private enum ArgumentTag {
        MATRIX,
        SCALAR,
        WHOLE,
        FLAG
    }

    private ScriptCodec() {}

    public static void write(Script script, FrameWriter frame) throws IOException {
        frame.list(script.steps(), ScriptCodec::writeStep);
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws MalformedFrameException if the fields are not those of a script
     */
    public static Script read(FrameReader frame) throws IOException {
        return new Script(frame.list(ScriptCodec::readStep));
    }

    private static void writeStep(FrameWriter frame, Step step) throws IOException {
        if (step instanceof Step.Put put) {
            tag(frame, Tag.PUT).integer(put.slot()).matrix(put.matrix());
        } else if (step instanceof Step.New construction) {
            writeNew(frame, construction);
        } else if (step instanceof Step.Call call) {
            tag(frame, Tag.CALL)
                    .constant(call.method())
                    .integer(call.object())
                    .list(call.arguments(), FrameWriter::integer)
                    .integer(call.result());
        } else if (step instanceof Step.Read read) {
            tag(frame, Tag.READ).integer(read.slot());
        } else if (step instanceof Step.Repeat repeat) {
            tag(frame, Tag.REPEAT).integer(repeat.times()).list(repeat.steps(), ScriptCodec::writeStep);
        }
    }

    private static void writeNew(FrameWriter frame, Step.New step) throws IOException {
        tag(frame, Tag.NEW)
                .integer(step.slot())
                .text(step.className())
                .constant(step.contract())
                .list(step.arguments(), ScriptCodec::writeArgument);
    }

    private static void writeArgument(FrameWriter frame, Argument argument) throws IOException {
        if (argument instanceof Argument.Matrix matrix) {
            frame.constant(ArgumentTag.MATRIX).integer(matrix.slot());
        } else if (argument instanceof Argument.Scalar scalar) {
            frame.constant(ArgumentTag.SCALAR).number(scalar.value());
        } else if (argument instanceof Argument.Whole whole) {
            frame.constant(ArgumentTag.WHOLE).integer(whole.value());
        } else if (argument instanceof Argument.Flag flag) {
            frame.constant(ArgumentTag.FLAG).flag(flag.value());
        }
    }

    private static Step readStep(FrameReader frame) throws IOException {
        Tag tag = frame.constant(Tag.values());
        return tag == Tag.REPEAT
                ? new Step.Repeat(frame.integer(), frame.list(ScriptCodec::readRepeated))
                : readStep(tag, frame);
    }

    private static Step readRepeated(FrameReader frame) throws IOException {
        return readStep(frame.constant(Tag.values()), frame);
    }

    private static Step readStep(Tag tag, FrameReader frame) throws IOException {
        return switch (tag) {
            case PUT -> new Step.Put(frame.integer(), frame.matrix());
            case NEW -> readNew(frame);
            case CALL -> readCall(frame);
            case READ -> new Step.Read(frame.integer());
            case REPEAT -> throw new MalformedFrameException("a repetition within a repetition");
        };
    }

    private static Step readNew(FrameReader frame) throws IOException {
        int slot = frame.integer();
        String className = frame.text();
        Contract contract = frame.constant(Contract.values());
        List<Argument> arguments = frame.list(ScriptCodec::readArgument);
        return new Step.New(slot, className, contract, arguments);
    }

    private static Step readCall(FrameReader frame) throws IOException {
        Method method = frame.constant(Method.values());
        int object = frame.integer();
        List<Integer> arguments = frame.list(FrameReader::integer);
        if (arguments.size() != method.arguments()) {
            throw new MalformedFrameException(arguments.size() + " arguments of " + method.word());
        }
        return new Step.Call(method, object, arguments, frame.integer());
    }

    private static Argument readArgument(FrameReader frame) throws IOException {
        return switch (frame.constant(ArgumentTag.values())) {
            case MATRIX -> new Argument.Matrix(frame.integer());
            case SCALAR -> new Argument.Scalar(frame.number());
            case WHOLE -> new Argument.Whole(frame.integer());
            case FLAG -> new Argument.Flag(frame.flag());
        };
    }

    private static FrameWriter tag(FrameWriter frame, Tag tag) throws IOException {
        return frame.constant(tag);
    }
}
