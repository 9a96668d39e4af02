package org.gradus.wire.compile;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradus.wire.Contract;
import org.gradus.wire.FrameReader;
import org.gradus.wire.FrameWriter;
import org.gradus.wire.MalformedFrameException;
import org.gradus.wire.compile.CompileReply.ProcessState;

/** Requests and replies of the compiler process as fields of a frame, one message a frame. */
public final class CompileCodec {

    private CompileCodec() {}

    public static void write(CompileRequest request, FrameWriter frame) throws IOException {
        frame.integer(request.terms().release());
        frame.list(
                request.terms().course(),
                (f, course) -> f.text(course.source().path())
                        .text(course.source().text())
                        .text(course.adapts()));
        frame.list(request.sources(), (f, source) -> f.text(source.path()).text(source.text()));
        frame.list(
                List.copyOf(request.leftOut().entrySet()),
                (f, source) -> f.text(source.getKey()).text(source.getValue()));
    }

    /**
     * Reads the one request of a frame.
     *
     * @throws MalformedFrameException if the fields are not those of one request
     */
    public static CompileRequest readRequest(FrameReader frame) throws IOException {
        return whole(
                frame,
                f -> new CompileRequest(readTerms(f), f.list(g -> new SourceText(g.text(), g.text())), readLeftOut(f)));
    }

    private static CompileTerms readTerms(FrameReader frame) throws IOException {
        return new CompileTerms(
                frame.integer(), frame.list(f -> new CourseSource(new SourceText(f.text(), f.text()), f.text())));
    }

    private static Map<String, String> readLeftOut(FrameReader frame) throws IOException {
        Map<String, String> leftOut = new LinkedHashMap<>();
        for (SourceText source : frame.list(f -> new SourceText(f.text(), f.text()))) {
            leftOut.put(source.path(), source.text());
        }
        return leftOut;
    }

    public static void write(CompileNews news, FrameWriter frame) throws IOException {
        if (news instanceof CompileNews.Done done) {
            write(done.reply(), frame.flag(true));
        } else {
            frame.flag(false).integer(((CompileNews.At) news).source());
        }
    }

    /**
     * Reads the news of a frame.
     *
     * @throws MalformedFrameException if the fields are not those of one piece of news
     */
    public static CompileNews readNews(FrameReader frame) throws IOException {
        return frame.flag()
                ? new CompileNews.Done(readReply(frame))
                : whole(frame, f -> new CompileNews.At(f.integer()));
    }

    public static void write(CompileReply reply, FrameWriter frame) throws IOException {
        frame.list(reply.declared(), (f, types) -> f.text(types.path()).list(types.types(), CompileCodec::writeType));
        frame.list(
                reply.classes(),
                (f, type) -> f.text(type.binaryName()).text(type.path()).bytes(type.bytes()));
        frame.list(reply.messages(), CompileCodec::writeMessage);
        frame.list(reply.dropped(), (f, source) -> f.text(source.path()).constant(source.reason()));
        frame.list(
                reply.unsteady(),
                (f, unsteady) -> f.text(unsteady.className())
                        .text(unsteady.path())
                        .constant(unsteady.kind())
                        .text(unsteady.source()));
        frame.integer(reply.process().usedHeapMegabytes())
                .integer(reply.process().compilerCrashes());
    }

    /**
     * Reads the one reply of a frame. Its paths and names may be anything: they are not held against a request here.
     *
     * @throws MalformedFrameException if the fields are not those of one reply
     */
    public static CompileReply readReply(FrameReader frame) throws IOException {
        return whole(
                frame,
                f -> new CompileReply(
                        f.list(g -> new DeclaredTypes(g.text(), g.list(CompileCodec::readType))),
                        f.list(g -> new CompiledClass(g.text(), g.text(), g.bytes())),
                        f.list(CompileCodec::readMessage),
                        f.list(g -> new DroppedSource(g.text(), g.constant(DroppedSource.Reason.values()))),
                        f.list(g ->
                                new Unsteadiness(g.text(), g.text(), g.constant(Unsteadiness.Kind.values()), g.text())),
                        new ProcessState(f.integer(), f.integer())));
    }

    private static void writeType(FrameWriter frame, DeclaredType type) throws IOException {
        frame.text(type.binaryName())
                .list(type.fits(), FrameWriter::constant)
                .list(type.standsFor(), FrameWriter::constant);
    }

    private static DeclaredType readType(FrameReader frame) throws IOException {
        return new DeclaredType(
                frame.text(),
                frame.list(f -> f.constant(Contract.values())),
                frame.list(f -> f.constant(Contract.values())));
    }

    private static void writeMessage(FrameWriter frame, CompileMessage message) throws IOException {
        SourcePlace place = message.place();
        frame.integer(message.round())
                .text(place.path())
                .integer(place.line())
                .integer(place.column())
                .text(place.lineText())
                .text(message.text())
                .text(message.cause());
    }

    private static CompileMessage readMessage(FrameReader frame) throws IOException {
        int round = frame.integer();
        SourcePlace place = new SourcePlace(frame.text(), frame.integer(), frame.integer(), frame.text());
        return new CompileMessage(round, place, frame.text(), frame.text());
    }

    private static <T> T whole(FrameReader frame, FrameReader.Element<T> message) throws IOException {
        try {
            T read = message.read(frame);
            frame.end();
            return read;
        } catch (IllegalArgumentException e) {
            throw new MalformedFrameException(String.valueOf(e.getMessage()));
        }
    }
}
