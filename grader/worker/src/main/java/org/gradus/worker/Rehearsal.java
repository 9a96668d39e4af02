package org.gradus.worker;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.gradus.wire.Argument;
import org.gradus.wire.Contract;
import org.gradus.wire.FrameReader;
import org.gradus.wire.FrameWriter;
import org.gradus.wire.MatrixData;
import org.gradus.wire.ReplyCodec;
import org.gradus.wire.Script;
import org.gradus.wire.ScriptCodec;
import org.gradus.wire.Step;

/**
 * Loads what every worker will load, by playing a script on a layer of its own: run once, with the JVM's option that archives
 * loaded classes, so that workers start from the archive. No student's code is near.
 */
public final class Rehearsal {

    private static final int LARGEST_FRAME = 1 << 20;
    private static final int MOST_ENTRIES = 1000;

    private Rehearsal() {}

    /** Plays the script and returns, as the JVM archives only when it ends by itself. */
    public static void main(String[] args) throws IOException {
        MatrixData square = new MatrixData(2, 2, 1, -2, 3, 0.5);
        Script script = new Script(List.of(
                new Step.Put(0, square),
                new Step.Put(1, new MatrixData(2, 1, 1, 2)),
                new Step.New(
                        2,
                        RehearsedLayer.class.getName(),
                        Contract.LAYER,
                        List.of(new Argument.Matrix(0), new Argument.Matrix(1))),
                new Step.Forward(2, 0, 3),
                new Step.Backward(2, 0, 4),
                new Step.Gradients(2),
                new Step.Read(3),
                new Step.Overwrite(0, square),
                new Step.New(5, "missing.Layer", Contract.LAYER, List.of()),
                new Step.Forward(5, 0, 6)));
        FrameWriter request = new FrameWriter();
        ScriptCodec.write(script, request);
        Interpreter interpreter = new Interpreter(Rehearsal.class.getClassLoader(), new Snapshots(MOST_ENTRIES));
        ByteArrayOutputStream replies = new ByteArrayOutputStream();
        for (Step step : ScriptCodec.read(received(request)).steps()) {
            FrameWriter reply = new FrameWriter();
            ReplyCodec.write(interpreter.play(step), reply);
            reply.append(replies);
        }
    }

    private static FrameReader received(FrameWriter frame) throws IOException {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        frame.send(sent);
        return FrameReader.receive(new ByteArrayInputStream(sent.toByteArray()), LARGEST_FRAME);
    }
}
