package org.gradus.worker;

import java.io.IOException;
import java.io.OutputStream;
import org.gradus.wire.ClassFiles;
import org.gradus.wire.FrameReader;
import org.gradus.wire.FrameWriter;
import org.gradus.wire.Pace;
import org.gradus.wire.Reply;
import org.gradus.wire.ReplyCodec;
import org.gradus.wire.Script;
import org.gradus.wire.ScriptCodec;
import org.gradus.wire.Step;

/** Answers the judge: first the frame with the student's classes, then script after script. */
final class ScriptServer {

    private final Requests requests;
    private final OutputStream replies;
    private final Snapshots snapshots;

    ScriptServer(Requests requests, OutputStream replies, Snapshots snapshots) {
        this.requests = requests;
        this.replies = replies;
        this.snapshots = snapshots;
    }

    /** Says that the JVM is up, before it reads anything that comes of a student: from then on it is not the machine's to end it. */
    static void greet(OutputStream replies) throws IOException {
        send(new Reply.Done(), replies);
        replies.flush();
    }

    /** Takes the classes; none of them is loaded yet. */
    StudentClasses takeClasses() throws IOException {
        ClassFiles classes = ClassFiles.read(requests.next());
        StudentClasses student = new StudentClasses(classes, Main.class.getClassLoader());
        answer(new Reply.Done());
        replies.flush();
        return student;
    }

    /** Plays the next script. */
    void playNext(ClassLoader student) throws IOException {
        FrameReader request = requests.next();
        Pace pace = request.constant(Pace.values());
        play(ScriptCodec.read(request), pace, new Interpreter(student, snapshots));
    }

    private void play(Script script, Pace pace, Interpreter interpreter) throws IOException {
        for (Step step : script.steps()) {
            if (pace == Pace.STEP_BY_STEP && !(step instanceof Step.Put)) {
                // Before the student's code runs, so that what hangs is the first unanswered step.
                replies.flush();
            }
            answer(interpreter.play(step));
        }
        replies.flush();
    }

    private void answer(Reply reply) throws IOException {
        send(reply, replies);
    }

    private static void send(Reply reply, OutputStream replies) throws IOException {
        FrameWriter frame = new FrameWriter();
        ReplyCodec.write(reply, frame);
        frame.append(replies);
    }
}
