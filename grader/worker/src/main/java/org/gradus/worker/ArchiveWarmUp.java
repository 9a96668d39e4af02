package org.gradus.worker;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.gradus.wire.Argument;
import org.gradus.wire.ClassFiles;
import org.gradus.wire.Contract;
import org.gradus.wire.FrameWriter;
import org.gradus.wire.MatrixData;
import org.gradus.wire.Method;
import org.gradus.wire.Pace;
import org.gradus.wire.Script;
import org.gradus.wire.ScriptCodec;
import org.gradus.wire.Step;

/**
 * Loads what every worker will load, by playing a script on a layer of its own: run once, with the JVM's option that archives
 * loaded classes, so that workers start from the archive. No student's code is near.
 */
public final class ArchiveWarmUp {

    private static final int MOST_ENTRIES = 1000;

    /** More than the calls after which reflection generates code, whose generator is archived so too. */
    private static final int REPETITIONS = 20;

    private ArchiveWarmUp() {}

    /** Plays the script and returns, as the JVM archives only when it ends by itself. */
    public static void main(String[] args) throws IOException {
        Main.takeStandardStreams(OutputStream.nullOutputStream(), 0);
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        FrameWriter classes = new FrameWriter();
        new ClassFiles(Map.of("student.Unused", new byte[0])).write(classes);
        classes.send(sent);
        for (int i = 0; i < REPETITIONS; i++) {
            FrameWriter request = new FrameWriter();
            request.constant(Pace.TOGETHER);
            ScriptCodec.write(script(), request);
            request.send(sent);
        }
        ScriptServer.greet(OutputStream.nullOutputStream());
        Requests requests = Requests.from(new ByteArrayInputStream(sent.toByteArray()), Requests.AtEnd.NOTHING);
        ScriptServer service = new ScriptServer(requests, OutputStream.nullOutputStream(), new Snapshots(MOST_ENTRIES));
        StudentClasses student = service.takeClasses();
        for (int i = 0; i < REPETITIONS; i++) {
            service.playNext(student);
        }
    }

    private static Script script() {
        MatrixData square = new MatrixData(2, 2, 1, -2, 3, 0.5);
        return new Script(List.of(
                new Step.Put(0, square),
                new Step.Put(1, new MatrixData(2, 1, 1, 2)),
                new Step.New(
                        2,
                        WarmUpLayer.class.getName(),
                        Contract.LAYER,
                        List.of(new Argument.Matrix(0), new Argument.Matrix(1))),
                new Step.Call(Method.FORWARD, 2, List.of(0), 3),
                new Step.Call(Method.BACKWARD, 2, List.of(0), 4),
                new Step.Call(Method.GRADIENTS, 2, List.of(), 9),
                new Step.Read(3),
                new Step.Read(9),
                new Step.Repeat(
                        2,
                        List.of(
                                new Step.Call(Method.FORWARD, 2, List.of(0), 3),
                                new Step.Call(Method.BACKWARD, 2, List.of(0), 4))),
                new Step.New(
                        7,
                        WarmUpLoss.class.getName(),
                        Contract.LOSS,
                        List.of(new Argument.Scalar(0.5), new Argument.Flag(true))),
                new Step.Call(Method.VALUE, 7, List.of(0, 3), 10),
                new Step.Call(Method.GRADIENT, 7, List.of(0, 3), 8),
                new Step.New(5, "missing.Layer", Contract.LAYER, List.of()),
                new Step.Call(Method.FORWARD, 5, List.of(0), 6)));
    }
}
