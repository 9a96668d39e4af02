package org.gradus.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.ejml.concurrency.EjmlConcurrency;
import org.gradus.wire.ClassFiles;
import org.gradus.wire.FrameReader;
import org.gradus.wire.FrameWriter;
import org.gradus.wire.Pace;
import org.gradus.wire.Reply;
import org.gradus.wire.ReplyCodec;
import org.gradus.wire.Script;
import org.gradus.wire.ScriptCodec;
import org.gradus.wire.Step;

/**
 * Serves one submission: first a frame with the student's classes, answered when they lie ready and none is loaded yet, then a
 * frame a script, until the judge closes the channel.
 * Every step is answered by a frame of its own.
 */
public final class Main {

    private static final int LARGEST_REQUEST = 1 << 28;

    private Main() {}

    /**
     * Runs until the channel closes.
     *
     * @param args the largest number of matrix entries in a reply, and of bytes that the student may print
     */
    public static void main(String[] args) throws IOException {
        // The channel is taken before any student class can load.
        InputStream requests = new BufferedInputStream(new FileInputStream(FileDescriptor.in));
        OutputStream replies = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
        System.setIn(InputStream.nullInputStream());
        PrintStream printed = new PrintStream(
                new BoundedOutput(new FileOutputStream(FileDescriptor.err), Integer.parseInt(args[1])),
                false,
                StandardCharsets.UTF_8);
        System.setOut(printed);
        System.setErr(printed);
        EjmlConcurrency.USE_CONCURRENT = false;
        JudgeWatch.start();
        serve(requests, replies, new Snapshots(Integer.parseInt(args[0])));
    }

    private static void serve(InputStream requests, OutputStream replies, Snapshots snapshots) throws IOException {
        ClassFiles classes = ClassFiles.read(FrameReader.receive(requests, LARGEST_REQUEST));
        StudentClasses student = new StudentClasses(classes, Main.class.getClassLoader());
        answer(new Reply.Done(), replies);
        replies.flush();
        try {
            while (true) {
                FrameReader request = FrameReader.receive(requests, LARGEST_REQUEST);
                Pace pace = request.constant(Pace.values());
                play(ScriptCodec.read(request), pace, new Interpreter(student, snapshots), replies);
            }
        } catch (EOFException e) {
            // The judge has closed the channel: nothing more will be asked, and no thread of the student's is waited
            // for.
            Runtime.getRuntime().halt(0);
        }
    }

    private static void play(Script script, Pace pace, Interpreter interpreter, OutputStream replies)
            throws IOException {
        for (Step step : script.steps()) {
            if (pace == Pace.STEP_BY_STEP && !(step instanceof Step.Put)) {
                // Before the student's code runs, so that what hangs is the first unanswered step.
                replies.flush();
            }
            answer(interpreter.play(step), replies);
        }
        replies.flush();
    }

    private static void answer(Reply reply, OutputStream replies) throws IOException {
        FrameWriter frame = new FrameWriter();
        ReplyCodec.write(reply, frame);
        frame.append(replies);
    }
}
