package org.gradus.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FramesProperties {

    private static final int BOUND = 1 << 20;

    @Property(seed = "1", tries = 300)
    void everyScriptArrivesAsItWasSent(@ForAll("scripts") Script script) throws IOException {
        FrameWriter frame = new FrameWriter();
        ScriptCodec.write(script, frame);

        FrameReader received = receive(frame);

        assertThat(ScriptCodec.read(received)).isEqualTo(script);
        received.end();
    }

    @Property(seed = "2", tries = 300)
    void everyReplyArrivesAsItWasSent(@ForAll("replies") Reply reply) throws IOException {
        FrameWriter frame = new FrameWriter();
        ReplyCodec.write(reply, frame);

        assertThat(ReplyCodec.read(receive(frame))).isEqualTo(reply);
    }

    @Property(seed = "3", tries = 2000)
    void hostileBytesAreAReplyOrADeclaredError(@ForAll byte[] bytes) throws IOException {
        onlyDeclaredErrors(bytes);
    }

    @Property(seed = "4", tries = 1000)
    void aReplyWithAnyByteChangedIsAReplyOrADeclaredError(
            @ForAll("replies") Reply reply, @ForAll int where, @ForAll byte changed) throws IOException {
        FrameWriter frame = new FrameWriter();
        ReplyCodec.write(reply, frame);
        byte[] sent = sent(frame);
        sent[Math.floorMod(where, sent.length)] = changed;

        onlyDeclaredErrors(sent);
    }

    @Example
    void aFrameLongerThanTheBoundIsRefusedBeforeItIsRead() {
        byte[] header = ByteBuffer.allocate(4).putInt(Integer.MAX_VALUE).array();

        assertThatExceptionOfType(MalformedFrameException.class)
                .isThrownBy(() -> FrameReader.receive(new ByteArrayInputStream(header), BOUND))
                .withMessageContaining("the bound is");
    }

    @Example
    void aMatrixThatClaimsMoreEntriesThanTheFrameHoldsIsRefused() throws IOException {
        // A flag that is set is the byte of the tag of a matrix.
        FrameWriter frame = new FrameWriter().flag(true).integer(46341).integer(46341);

        FrameReader received = receive(frame);

        assertThatExceptionOfType(MalformedFrameException.class)
                .isThrownBy(() -> ReplyCodec.read(received))
                .withMessageContaining("left in the frame");
    }

    /** The bytes of these entries are more than a long can count: it wraps around, to a number below 0. */
    @Example
    void aMatrixWhoseSizeOverflowsIsRefused() throws IOException {
        FrameWriter frame = new FrameWriter().flag(true).integer(0x27000000).integer(0x7fffffff);

        FrameReader received = receive(frame);

        assertThatExceptionOfType(MalformedFrameException.class)
                .isThrownBy(() -> ReplyCodec.read(received))
                .withMessageContaining("a matrix of 654311424 x 2147483647");
    }

    @Example
    void aMatrixWithoutEntriesButWithAnEndlessSideIsRefused() throws IOException {
        FrameWriter frame = new FrameWriter().integer(0).integer(Integer.MAX_VALUE);
        FrameReader received = receive(frame);

        assertThatExceptionOfType(MalformedFrameException.class)
                .isThrownBy(received::matrix)
                .withMessageContaining("a matrix of 0 x 2147483647");
    }

    @Example
    void notANumbersKeepTheirBits() throws IOException {
        Reply reply = new Reply.Matrix(new MatrixData(
                1, 4, Double.NaN, Double.NEGATIVE_INFINITY, -0.0, Double.longBitsToDouble(0x7ff8dead0000beefL)));
        FrameWriter frame = new FrameWriter();
        ReplyCodec.write(reply, frame);

        Reply.Matrix arrived = (Reply.Matrix) ReplyCodec.read(receive(frame));

        assertThat(Double.doubleToRawLongBits(arrived.data().get(0, 3))).isEqualTo(0x7ff8dead0000beefL);
        assertThat(Double.doubleToRawLongBits(arrived.data().get(0, 2))).isEqualTo(Double.doubleToRawLongBits(-0.0));
    }

    @Provide
    Arbitrary<Script> scripts() {
        return steps().list().ofMaxSize(12).map(Script::new);
    }

    @Provide
    Arbitrary<Reply> replies() {
        Arbitrary<SortedMap<String, MatrixData>> named = Arbitraries.maps(
                        Arbitraries.strings().alpha(), matrices())
                .ofMaxSize(4)
                .map(TreeMap::new);
        Arbitrary<Reply> failures = Combinators.combine(
                        Arbitraries.of(Reply.Failure.Kind.class), Arbitraries.of("", "aé\n", "😀 text"))
                .as(Reply.Failure::new);
        return Arbitraries.oneOf(
                Arbitraries.just(new Reply.Done()),
                matrices().map(Reply.Matrix::new),
                Arbitraries.doubles().map(Reply.Scalar::new),
                named.map(Reply.Named::new),
                failures,
                Arbitraries.integers().map(Reply.Skipped::new));
    }

    private static Arbitrary<Step> steps() {
        Arbitrary<Step> repetitions = Combinators.combine(
                        Arbitraries.integers(), singleSteps().list().ofMaxSize(3))
                .as(Step.Repeat::new);
        return Arbitraries.oneOf(singleSteps(), repetitions);
    }

    private static Arbitrary<Step> singleSteps() {
        Arbitrary<Integer> slot = Arbitraries.integers();
        Arbitrary<List<Argument>> arguments = Arbitraries.<Argument>oneOf(
                        slot.map(Argument.Matrix::new),
                        Arbitraries.doubles().map(Argument.Scalar::new),
                        Arbitraries.of(true, false).map(Argument.Flag::new))
                .list()
                .ofMaxSize(3);
        return Arbitraries.oneOf(
                Combinators.combine(slot, matrices()).as(Step.Put::new),
                Combinators.combine(slot, Arbitraries.strings().alpha(), Arbitraries.of(Contract.class), arguments)
                        .as(Step.New::new),
                calls(),
                slot.map(Step.Read::new));
    }

    private static Arbitrary<Step> calls() {
        Arbitrary<Integer> slot = Arbitraries.integers();
        return Arbitraries.of(Method.class)
                .flatMap(method -> Combinators.combine(slot, slot.list().ofSize(method.arguments()), slot)
                        .as((object, arguments, result) -> new Step.Call(method, object, arguments, result)));
    }

    private static Arbitrary<MatrixData> matrices() {
        Arbitrary<Integer> side = Arbitraries.integers().between(0, 4);
        return Combinators.combine(side, side)
                .flatAs((rows, columns) -> Arbitraries.doubles()
                        .array(double[].class)
                        .ofSize(rows * columns)
                        .map(entries -> new MatrixData(rows, columns, entries)));
    }

    private static void onlyDeclaredErrors(byte[] bytes) throws IOException {
        try {
            ReplyCodec.read(FrameReader.receive(new ByteArrayInputStream(bytes), BOUND));
        } catch (MalformedFrameException | EOFException e) {
            assertThat(e).isNotNull();
        }
    }

    private static FrameReader receive(FrameWriter frame) throws IOException {
        return FrameReader.receive(new ByteArrayInputStream(sent(frame)), BOUND);
    }

    private static byte[] sent(FrameWriter frame) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        frame.send(out);
        return out.toByteArray();
    }
}
