package org.gradus.engine.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** UTF-16 and UTF-32, with a byte-order mark or without: no other text of Java has zeros among its bytes. */
final class WideText {

    /** The longer first: the mark of UTF-32 in little endian begins with that of UTF-16. */
    private static final List<Charset> ENCODINGS = List.of(
            Charset.forName("UTF-32BE"),
            Charset.forName("UTF-32LE"),
            StandardCharsets.UTF_16BE,
            StandardCharsets.UTF_16LE);

    private static final String MARK = "\uFEFF";

    /** Bytes that are something else make few characters of ASCII; Java has more than this share even between long comments. */
    private static final int LEAST_ASCII = 4;

    private WideText() {}

    /** Whether the bytes are in none of the encodings whose characters may be one byte long. */
    static boolean isWide(byte[] bytes) {
        for (byte each : bytes) {
            if (each == 0) {
                return true;
            }
        }
        return ENCODINGS.stream().anyMatch(encoding -> isMarked(bytes, encoding));
    }

    /** Empty if the bytes are no text. */
    static Optional<Decoded> read(byte[] bytes) {
        for (Charset encoding : ENCODINGS) {
            if (isMarked(bytes, encoding)) {
                return Optional.of(decoded(new String(bytes, encoding), encoding));
            }
        }
        return ENCODINGS.stream()
                .flatMap(encoding -> unmarked(bytes, encoding).stream())
                .findFirst();
    }

    private static boolean isMarked(byte[] bytes, Charset encoding) {
        return Decoded.startsWith(bytes, MARK.getBytes(encoding));
    }

    private static Optional<Decoded> unmarked(byte[] bytes, Charset encoding) {
        try {
            String text = encoding.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            long ascii = text.chars().filter(point -> point < 0x80).count();
            return text.indexOf('\0') < 0 && ascii * LEAST_ASCII >= text.length()
                    ? Optional.of(decoded(text, encoding))
                    : Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Decoded decoded(String text, Charset encoding) {
        String family = encoding.name().substring(0, "UTF-16".length());
        String bare = text.startsWith(MARK) ? text.substring(1) : text;
        return new Decoded(bare, List.of(" is " + family + "; read as such"), Optional.empty());
    }
}
