package org.gradus.engine.cli;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of an encoding, by any of the names that Java knows it by. */
final class EncodingName implements ITypeConverter<Charset> {

    @Override
    public Charset convert(String value) {
        try {
            return Charset.forName(value);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new TypeConversionException("Java knows no encoding called '" + value
                    + "'. Name one such as Shift_JIS, GB18030, Big5, EUC-KR, windows-1251 or IBM1047");
        }
    }
}
