package org.gradus.wire.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gradus.wire.Contract;
import org.gradus.wire.FrameReader;
import org.gradus.wire.FrameWriter;
import org.gradus.wire.MalformedFrameException;
import org.gradus.wire.compile.CompileReply.ProcessState;

class CompileCodecProperties {

    private static final int LARGEST_FRAME = 1 << 20;

    @Property(seed = "1", tries = 200)
    void aRequestArrivesAsItWasSent(@ForAll("requests") CompileRequest request) throws IOException {
        FrameWriter frame = new FrameWriter();
        CompileCodec.write(request, frame);

        assertThat(CompileCodec.readRequest(received(frame))).isEqualTo(request);
    }

    @Property(seed = "2", tries = 200)
    void aReplyArrivesAsItWasSent(@ForAll("replies") CompileReply reply) throws IOException {
        FrameWriter frame = new FrameWriter();
        CompileCodec.write(reply, frame);

        assertThat(CompileCodec.readReply(received(frame))).isEqualTo(reply);
    }

    @Property(seed = "5", tries = 200)
    void newsArrivesAsItWasSent(@ForAll("replies") CompileReply reply, @ForAll int source) throws IOException {
        for (CompileNews news : List.of(new CompileNews.Done(reply), new CompileNews.At(source))) {
            FrameWriter frame = new FrameWriter();
            CompileCodec.write(news, frame);

            assertThat(CompileCodec.readNews(received(frame))).isEqualTo(news);
        }
    }

    @Property(seed = "6", tries = 500)
    void anyBytesAreNewsOrRefusedAsMalformed(@ForAll byte[] bytes) throws IOException {
        FrameReader frame = received(new FrameWriter().bytes(bytes));
        try {
            CompileCodec.readNews(frame);
        } catch (MalformedFrameException refused) {
            assertThat(refused).hasMessageNotContaining("null");
        }
    }

    @Property(seed = "3", tries = 500)
    void aDamagedReplyIsReadOrRefusedAsMalformed(
            @ForAll("replies") CompileReply reply, @ForAll int where, @ForAll byte damage) throws IOException {
        FrameWriter frame = new FrameWriter();
        CompileCodec.write(reply, frame);
        byte[] bytes = sent(frame);
        int body = bytes.length - Integer.BYTES;
        bytes[Integer.BYTES + Math.floorMod(where, body)] = damage;

        assertIsReadOrRefused(bytes);
    }

    @Property(seed = "4", tries = 500)
    void anyBytesAreReadOrRefusedAsMalformed(@ForAll byte[] bytes) {
        assertIsReadOrRefused(bytes);
    }

    private static void assertIsReadOrRefused(byte[] bytes) {
        assertThatCode(() -> {
                    try {
                        CompileCodec.readReply(FrameReader.receive(new ByteArrayInputStream(bytes), LARGEST_FRAME));
                    } catch (MalformedFrameException | EOFException refused) {
                        assertThat(refused).hasMessageNotContaining("null");
                    }
                })
                .doesNotThrowAnyException();
    }

    @Provide
    Arbitrary<CompileRequest> requests() {
        Arbitrary<SourceText> source = Combinators.combine(text(), text()).as(SourceText::new);
        Arbitrary<CourseSource> course = Combinators.combine(source, text()).as(CourseSource::new);
        return Combinators.combine(
                        Combinators.combine(
                                        Arbitraries.integers(), course.list().ofMaxSize(3))
                                .as(CompileTerms::new),
                        source.list().ofMaxSize(5).uniqueElements(SourceText::path),
                        Arbitraries.maps(text(), text()).ofMaxSize(3))
                .as(CompileRequest::new);
    }

    @Provide
    Arbitrary<CompileReply> replies() {
        Arbitrary<List<Contract>> contracts = few(Arbitraries.of(Contract.values()));
        Arbitrary<DeclaredType> type =
                Combinators.combine(text(), contracts, contracts).as(DeclaredType::new);
        Arbitrary<DeclaredTypes> declared =
                Combinators.combine(text(), few(type)).as(DeclaredTypes::new);
        Arbitrary<CompiledClass> classes = Combinators.combine(
                        text(), text(), Arbitraries.bytes().array(byte[].class).ofMaxSize(20))
                .as(CompiledClass::new);
        Arbitrary<DroppedSource> dropped = Combinators.combine(text(), Arbitraries.of(DroppedSource.Reason.values()))
                .as(DroppedSource::new);
        Arbitrary<Unsteadiness> unsteady = Combinators.combine(
                        text(), text(), Arbitraries.of(Unsteadiness.Kind.values()), text())
                .as(Unsteadiness::new);
        Arbitrary<ProcessState> state = Combinators.combine(Arbitraries.integers(), Arbitraries.integers())
                .as(ProcessState::new);
        return Combinators.combine(
                        few(declared),
                        unique(classes, CompiledClass::binaryName),
                        few(messages()),
                        unique(dropped, DroppedSource::path),
                        few(unsteady),
                        state)
                .as(CompileReply::new);
    }

    private static Arbitrary<CompileMessage> messages() {
        Arbitrary<Integer> count = Arbitraries.integers().greaterOrEqual(0);
        Arbitrary<SourcePlace> place =
                Combinators.combine(text(), count, count, text()).as(SourcePlace::new);
        return Combinators.combine(count, place, text(), text()).as(CompileMessage::new);
    }

    private static <T> Arbitrary<List<T>> few(Arbitrary<T> element) {
        return element.list().ofMaxSize(3);
    }

    private static <T> Arbitrary<List<T>> unique(Arbitrary<T> element, Function<T, Object> by) {
        return element.list().ofMaxSize(3).uniqueElements(by);
    }

    /** Without lone surrogates, which UTF-8 cannot carry; paths and sources are decoded text and have none. */
    private static Arbitrary<String> text() {
        return Arbitraries.strings()
                .ascii()
                .withChars('\n', '\t', '\u00e9', '\u2028')
                .ofMaxLength(600);
    }

    private static FrameReader received(FrameWriter frame) throws IOException {
        return FrameReader.receive(new ByteArrayInputStream(sent(frame)), LARGEST_FRAME);
    }

    private static byte[] sent(FrameWriter frame) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        frame.send(bytes);
        return bytes.toByteArray();
    }
}
