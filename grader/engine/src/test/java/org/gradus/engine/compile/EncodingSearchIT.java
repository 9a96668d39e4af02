package org.gradus.engine.compile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradus.engine.compile.Compilation.Compiled;
import org.gradus.engine.intake.Collected;
import org.gradus.engine.intake.Collected.Accepted;
import org.gradus.engine.intake.Intake;
import org.gradus.engine.intake.SourceLimits;
import org.gradus.engine.intake.Submission;
import org.gradus.engine.sandbox.Exclusivity;
import org.gradus.engine.sandbox.SharedJars;
import org.gradus.engine.sandbox.process.TimeLimit;
import org.gradus.engine.sandbox.process.Watchdog;
import org.gradus.engine.sandbox.wall.ProcessSandbox;
import org.gradus.wire.Contract;
import org.gradus.wire.compile.CompileTerms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** In whatever encoding of this JDK a right source is written, it compiles, or a person is asked. */
class EncodingSearchIT {

    private static final String SOURCE = """
            public class Dense {
                /** %1$s %2$supdate */
                String text = "%1$s";
                int %1$s = 1;
                char letter = '\\u0041'; // %2$s
            }
            """;

    /** Letters of many alphabets; every encoding takes those that it has. */
    private static final String LETTERS = "äöüßéłčőжшюёκσšבשمحกพ表示勾配梯度기울層";

    private static final String ASCII =
            IntStream.range(' ', 127).mapToObj(Character::toString).reduce("\t\n", String::concat);
    private static final byte BACKSLASH = '\\';

    @TempDir
    static Path place;

    private static final Watchdog WATCHDOG = new Watchdog();
    private static SubmissionCompiler compiler;

    @BeforeAll
    static void start() {
        CompilerLimits limits = new CompilerLimits(
                256, new TimeLimit(Duration.ofSeconds(60), Duration.ofSeconds(180)), 1 << 24, 1 << 24);
        compiler = new SubmissionCompiler(
                ProcessSandbox.ofThisJdk(), SharedJars.withArchives(), limits, WATCHDOG, new Exclusivity());
    }

    @AfterAll
    static void stop() {
        compiler.close();
        WATCHDOG.close();
    }

    static Stream<Charset> encodings() {
        return Charset.availableCharsets().values().stream()
                .filter(Charset::canEncode)
                .filter(encoding -> new String(source(encoding).getBytes(encoding), encoding).equals(source(encoding)));
    }

    @ParameterizedTest
    @Tag("commands")
    @MethodSource("encodings")
    void aRightSourceCompilesOrAPersonIsAsked(Charset encoding) throws IOException {
        String asAscii = new String(ASCII.getBytes(encoding), ISO_8859_1);

        Optional<Understood> understood = understood(source(encoding).getBytes(encoding), Optional.empty());

        boolean isAsked = understood.map(found -> found.unclear().isPresent()).orElse(true);
        assertThat(isAsked || understood.map(EncodingSearchIT::isCompiled).orElse(false))
                .as(encoding.name())
                .isTrue();
        if (asAscii.equals(ASCII)) {
            assertThat(isAsked).as("what contains ASCII is found: " + encoding).isFalse();
        }
    }

    @ParameterizedTest
    @Tag("commands")
    @MethodSource("encodings")
    void aRightSourceCompilesIfItsEncodingIsNamed(Charset encoding) throws IOException {
        Optional<Understood> understood = understood(source(encoding).getBytes(encoding), Optional.of(encoding));

        assertThat(understood.map(EncodingSearchIT::isCompiled))
                .as(encoding.name())
                .contains(true);
    }

    @Test
    void theCaseOfTheBackslashIsReadAsWhatItIs() throws IOException {
        byte[] bytes = "class Dense { /** 表update 重みの全結合層 */ }".getBytes(Charset.forName("Shift_JIS"));

        assertThat(understood(bytes, Optional.empty()).map(EncodingSearchIT::isCompiled))
                .contains(true);
    }

    @Test
    void aMistakeThatIsNotOfTheEncodingStaysOneAndIsToldInTheFirstReading() throws IOException {
        byte[] bytes = "class Dense { // für alle\n int größe = 1 }".getBytes(ISO_8859_1);

        Understood understood = understood(bytes, Optional.empty()).orElseThrow();

        assertThat(understood.unclear()).isEmpty();
        assertThat(understood.notes()).isEmpty();
        assertThat(((Compiled) understood.compilation()).reply().messages())
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.text()).isEqualTo("';' expected");
                    assertThat(message.place().lineText()).contains("größe");
                });
    }

    @Test
    void oneThatNeedsAnotherIsReadWithIt() throws IOException {
        Path folder = Files.createTempDirectory(place, "two");
        Charset encoding = Charset.forName("Shift_JIS");
        Files.write(folder.resolve("Dense.java"), "class Dense extends Base { /* 表update */ }".getBytes(encoding));
        Files.write(folder.resolve("Base.java"), "class Base { /* ソu */ int 勾配; }".getBytes(encoding));

        Understood understood = understood(collected(folder, Optional.empty())).orElseThrow();

        assertThat(((Compiled) understood.compilation()).reply().dropped()).isEmpty();
        assertThat(understood.notes())
                .containsExactlyInAnyOrder(
                        "Base.java compiles as Shift_JIS, and was read as that",
                        "Dense.java compiles as Shift_JIS, and was read as that");
    }

    @Test
    void utf8WithAStrangeByteInACommentIsReadAsUtf8WhereOnlyThatCompiles() throws IOException {
        byte[] bytes = "class Dense { int größe, 勾配; /* f?r */ }".getBytes(UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == '?' ? (byte) 0xFC : bytes[i];
        }

        assertThat(understood(bytes, Optional.empty()).map(EncodingSearchIT::isCompiled))
                .contains(true);
    }

    private static String source(Charset encoding) {
        String letters = LETTERS.codePoints()
                .filter(point -> encoding.newEncoder().canEncode(Character.toString(point)))
                .mapToObj(Character::toString)
                .reduce("a", String::concat);
        String trap = IntStream.rangeClosed(0x80, 0xFFFF)
                .filter(isEndedByABackslashIn(encoding))
                .mapToObj(Character::toString)
                .findFirst()
                .orElse("");
        return SOURCE.formatted(letters, trap);
    }

    private static IntPredicate isEndedByABackslashIn(Charset encoding) {
        boolean isNarrow = Arrays.equals("a".getBytes(encoding), "a".getBytes(US_ASCII));
        return point -> {
            byte[] bytes = isNarrow && Character.isLetter(point)
                    ? Character.toString(point).getBytes(encoding)
                    : new byte[0];
            return bytes.length == 2 && bytes[1] == BACKSLASH;
        };
    }

    private static boolean isCompiled(Understood understood) {
        return understood.compilation() instanceof Compiled done
                && new ClassFinder(done.reply()).find("Dense", Contract.LAYER) instanceof ClassSearch.Found;
    }

    private static Optional<Understood> understood(byte[] bytes, Optional<Charset> expected) throws IOException {
        Path folder = Files.createTempDirectory(place, "one");
        Files.write(folder.resolve("Dense.java"), bytes);
        return understood(collected(folder, expected));
    }

    private static Collected collected(Path folder, Optional<Charset> expected) {
        return new Intake(new SourceLimits(5, 1 << 20), expected).collect(Submission.at(folder));
    }

    /** Empty if a person is asked at once. */
    private static Optional<Understood> understood(Collected collected) {
        return collected instanceof Accepted accepted
                ? Optional.of(EncodingSearch.compile(compiler, new CompileTerms(17), accepted.sources()))
                : Optional.empty();
    }
}
