package org.gradus.engine.cli;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads one of the words of an option, in capitals or not. The message of the standard converter shows the constants of Java.
 *
 * @param choices as {@link Object#toString} says them
 */
record WordConverter<E extends Enum<E>>(List<E> choices) implements ITypeConverter<E> {

    WordConverter {
        choices = List.copyOf(choices);
    }

    /** Has every option of a type read by its words. */
    static <E extends Enum<E>> void register(CommandLine command, Class<E> type) {
        command.registerConverter(type, new WordConverter<>(List.of(type.getEnumConstants())));
    }

    @Override
    public E convert(String value) {
        return choices.stream()
                .filter(choice -> choice.toString().equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + value + "' is none of " + words()));
    }

    private String words() {
        int last = choices.size() - 1;
        return choices.subList(0, last).stream().map(Object::toString).collect(Collectors.joining(", ")) + " and "
                + choices.get(last);
    }
}
