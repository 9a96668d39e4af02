package org.gradus.wire;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Replies as fields of a frame, one reply a frame. */
public final class ReplyCodec {

    private enum Tag {
        DONE,
        MATRIX,
        SCALAR,
        NAMED,
        FAILURE,
        SKIPPED
    }

    private ReplyCodec() {}

    public static void write(Reply reply, FrameWriter frame) throws IOException {
        if (reply instanceof Reply.Done) {
            tag(frame, Tag.DONE);
        } else if (reply instanceof Reply.Matrix matrix) {
            tag(frame, Tag.MATRIX).matrix(matrix.data());
        } else if (reply instanceof Reply.Scalar scalar) {
            tag(frame, Tag.SCALAR).number(scalar.value());
        } else if (reply instanceof Reply.Named named) {
            tag(frame, Tag.NAMED).list(List.copyOf(named.matrices().entrySet()), ReplyCodec::writeEntry);
        } else if (reply instanceof Reply.Failure failure) {
            tag(frame, Tag.FAILURE).constant(failure.kind()).text(failure.text());
        } else if (reply instanceof Reply.Skipped skipped) {
            tag(frame, Tag.SKIPPED).integer(skipped.failedStep());
        }
    }

    /**
     * Reads the one reply of a frame.
     *
     * @throws MalformedFrameException if the fields are not those of one reply
     */
    public static Reply read(FrameReader frame) throws IOException {
        Reply reply = readReply(frame);
        frame.end();
        return reply;
    }

    private static Reply readReply(FrameReader frame) throws IOException {
        return switch (frame.constant(Tag.values())) {
            case DONE -> new Reply.Done();
            case MATRIX -> new Reply.Matrix(frame.matrix());
            case SCALAR -> new Reply.Scalar(frame.number());
            case NAMED -> new Reply.Named(readEntries(frame));
            case FAILURE -> new Reply.Failure(frame.constant(Reply.Failure.Kind.values()), frame.text());
            case SKIPPED -> new Reply.Skipped(frame.integer());
        };
    }

    private static void writeEntry(FrameWriter frame, Map.Entry<String, MatrixData> entry) throws IOException {
        frame.text(entry.getKey()).matrix(entry.getValue());
    }

    private static SortedMap<String, MatrixData> readEntries(FrameReader frame) throws IOException {
        SortedMap<String, MatrixData> entries = new TreeMap<>();
        for (Map.Entry<String, MatrixData> entry : frame.list(f -> Map.entry(f.text(), f.matrix()))) {
            if (entries.put(entry.getKey(), entry.getValue()) != null) {
                throw new MalformedFrameException("a name that appears twice in a map");
            }
        }
        return entries;
    }

    private static FrameWriter tag(FrameWriter frame, Tag tag) throws IOException {
        return frame.constant(tag);
    }
}
