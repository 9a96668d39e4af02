package org.gradus.engine.compile;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gradus.engine.compile.Compilation.Compiled;
import org.gradus.engine.intake.Encodings;
import org.gradus.engine.intake.SourceFile;
import org.gradus.wire.compile.CompileReply;
import org.gradus.wire.compile.CompileTerms;
import org.gradus.wire.compile.DroppedSource.Reason;
import org.gradus.wire.compile.SourceText;

/**
 * Compiles the sources of one submission. One whose encoding is a guess, and that does not compile, is read in every other
 * encoding that its bytes allow until it does: a letter's second byte may be the backslash that was taken for an escape. What
 * compiles in none of them has a mistake of another kind.
 */
public final class EncodingSearch {

    /** What a search may give the compiler in all; an honest submission that has to be searched through is smaller a hundred times. */
    private static final long MOST_CHARACTERS = 16 << 20;

    private final SparingCompiler compiler;
    private final Map<String, SourceText> texts = new LinkedHashMap<>();
    private final Map<String, OpenSource> open = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();
    private long characters;

    private EncodingSearch(SubmissionCompiler compiler, CompileTerms terms) {
        this.compiler = new SparingCompiler(compiler::compile, terms);
    }

    /** Compiles the sources by the given compiler. */
    public static Understood compile(SubmissionCompiler compiler, CompileTerms terms, List<SourceFile> sources) {
        return new EncodingSearch(compiler, terms).run(sources);
    }

    private Understood run(List<SourceFile> sources) {
        sources.forEach(source -> texts.put(source.path(), new SourceText(source.path(), source.text())));
        Compilation first = compiled(texts);
        if (!(first instanceof Compiled done)) {
            return Understood.atOnce(first);
        }
        for (SourceFile source : sources) {
            source.guessedFrom()
                    .filter(bytes -> isBroken(source.path(), done.reply()))
                    .ifPresent(bytes -> open.put(source.path(), new OpenSource(source.text(), bytes)));
        }
        return open.isEmpty() ? Understood.atOnce(first) : searched(first);
    }

    private Understood searched(Compilation first) {
        for (Charset encoding : Encodings.likely()) {
            Map<String, SourceText> others = otherTexts(encoding);
            if (!others.isEmpty() && !isTaken(encoding, others)) {
                return new Understood(first, List.of(), tooMuch());
            }
        }
        return new Understood(notes.isEmpty() ? first : compiled(texts), notes, unreadable());
    }

    /** The sources that are still open as they read in an encoding, but for those that read as before to javac. */
    private Map<String, SourceText> otherTexts(Charset encoding) {
        Map<String, SourceText> others = new HashMap<>();
        open.forEach((path, source) ->
                source.unseenAs(encoding).ifPresent(text -> others.put(path, new SourceText(path, text))));
        return others;
    }

    /** Keeps what compiles so; false if it cannot be said what does. */
    private boolean isTaken(Charset encoding, Map<String, SourceText> others) {
        Map<String, SourceText> attempt = new LinkedHashMap<>(texts);
        attempt.putAll(others);
        if (characters > MOST_CHARACTERS || !(compiled(attempt) instanceof Compiled done)) {
            return false;
        }
        others.forEach((path, text) -> {
            if (!isBroken(path, done.reply())) {
                texts.put(path, text);
                open.remove(path);
                notes.add(path + " compiles as " + encoding.name() + ", and was read as that");
            }
        });
        return true;
    }

    private Compilation compiled(Map<String, SourceText> sources) {
        Collection<SourceText> all = sources.values();
        characters += all.stream().mapToLong(source -> source.text().length()).sum();
        return compiler.compile(List.copyOf(all));
    }

    private static boolean isBroken(String path, CompileReply reply) {
        return reply.reasonFor(path).equals(Optional.of(Reason.COMPILE_ERROR));
    }

    private Optional<String> tooMuch() {
        return Optional.of(
                paths(open) + " is not UTF-8, does not compile as it was read, and takes too long to compile to try "
                        + "every encoding: save it as UTF-8, or name its encoding with --encoding");
    }

    private Optional<String> unreadable() {
        Map<String, OpenSource> unreadable = new LinkedHashMap<>(open);
        unreadable.values().removeIf(OpenSource::isSpacedAsAscii);
        return unreadable.isEmpty()
                ? Optional.empty()
                : Optional.of(paths(unreadable)
                        + " does not read like text in any encoding that was tried: save it as UTF-8, or name its "
                        + "encoding with --encoding");
    }

    private static String paths(Map<String, OpenSource> sources) {
        return sources.keySet().stream().collect(Collectors.joining(", "));
    }
}
