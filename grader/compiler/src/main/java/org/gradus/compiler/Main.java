package org.gradus.compiler;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.gradus.wire.FrameReader;
import org.gradus.wire.FrameWriter;
import org.gradus.wire.compile.CompileCodec;
import org.gradus.wire.compile.CompileNews;
import org.gradus.wire.compile.CompileRequest;

/**
 * Serves one judge: says first which Java release is the newest that it knows, then answers every frame with a request by a frame with a reply,
 * until the channel closes. Before the reply it says at which source it is, in case it does not come to one.
 */
public final class Main {

    private static final int LARGEST_REQUEST = 1 << 28;

    private Main() {}

    /**
     * Runs until the channel closes.
     *
     * @param args the path of the jar with the contract, which sources are compiled against, and the most bytes that all
     *     classes of a submission may have
     */
    public static void main(String[] args) throws IOException {
        // The channel is taken first: nothing that javac prints may get into it.
        InputStream requests = new BufferedInputStream(new FileInputStream(FileDescriptor.in));
        OutputStream replies = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
        System.setIn(InputStream.nullInputStream());
        System.setOut(System.err);
        speakEnglish();
        serve(requests, replies, Path.of(args[0]), Long.parseLong(args[1]));
    }

    /** javac takes its messages from the default locale before its own English ones, whatever locale is asked for. */
    static void speakEnglish() {
        Locale.setDefault(Locale.ENGLISH);
    }

    static void serve(InputStream requests, OutputStream replies, Path contract, long classBytes) throws IOException {
        SourceCompiler compiler = new SourceCompiler(List.of(contract), classBytes, source -> tell(source, replies));
        new FrameWriter().integer(Runtime.version().feature()).send(replies);
        try {
            while (true) {
                CompileRequest request = CompileCodec.readRequest(FrameReader.receive(requests, LARGEST_REQUEST));
                send(new CompileNews.Done(compiler.compile(request)), replies);
            }
        } catch (EOFException e) {
            // The judge has closed the channel: nothing more will be asked.
            return;
        }
    }

    private static void tell(int source, OutputStream replies) {
        try {
            send(new CompileNews.At(source), replies);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void send(CompileNews news, OutputStream replies) throws IOException {
        FrameWriter frame = new FrameWriter();
        CompileCodec.write(news, frame);
        frame.send(replies);
    }
}
