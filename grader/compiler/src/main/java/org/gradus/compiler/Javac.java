package org.gradus.compiler;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Runs javac over sources in memory, against the contract and nothing else, and turns each way of failing into a value. */
final class Javac {

    private static final Pattern THROWABLE = Pattern.compile("[\\w.$]+(?:Error|Exception|Failure)\\b");

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final JavaFileManager files;
    private final IntConsumer whereabouts;

    /**
     * @param classPath all that sources may use beside the JDK
     * @param whereabouts is told the index of the source that javac has come to
     * @throws IOException if the class path cannot be read
     */
    Javac(List<Path> classPath, IntConsumer whereabouts) throws IOException {
        StandardJavaFileManager standard =
                compiler.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8);
        standard.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
        // Where no source path is set, javac looks for sources on the class path.
        standard.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of());
        this.files = standard;
        this.whereabouts = whereabouts;
    }

    /** Finds syntax errors and the declared types; also a source with errors has a product, so far as it was understood. */
    Attempt<ParsedSource> parse(List<MemorySource> sources, int release) {
        // Parsing needs the language alone; --release would open the library of that release, for twenty times as long.
        return new Run(sources, "-source", release).parse();
    }

    /** Compiles the sources together. There are products only if there is no error in any of them. */
    Attempt<CompiledType> compile(List<MemorySource> sources, int release) {
        return new Run(sources, "--release", release).compile();
    }

    private final class Run {

        private final List<MemorySource> sources;
        private final ErrorCollector errors = new ErrorCollector();
        private final Progress progress;
        private final BoundedText printed = new BoundedText();
        private final MemoryFiles written = new MemoryFiles(files);
        private final JavacTask task;
        private final ContractsSeen contracts;

        Run(List<MemorySource> sources, String releaseOption, int release) {
            this.sources = sources;
            this.progress = new Progress(sources, whereabouts);
            this.task = (JavacTask)
                    compiler.getTask(printed, written, errors, options(releaseOption, release), null, sources);
            task.setLocale(Locale.ENGLISH);
            task.addTaskListener(progress);
            contracts = new ContractsSeen(task);
            task.addTaskListener(contracts);
        }

        Attempt<ParsedSource> parse() {
            try {
                return new Attempt<>(parsed(task.parse()), errors.bySource(), Optional.empty());
            } catch (IOException | RuntimeException | StackOverflowError | AssertionError | LinkageError e) {
                return crashed(String.valueOf(e));
            } finally {
                progress.end();
            }
        }

        Attempt<CompiledType> compile() {
            try {
                if (task.call()) {
                    return new Attempt<>(compiled(), Map.of(), Optional.empty());
                }
                return errors.bySource().isEmpty() ? crashed(printed.toString()) : failed();
            } catch (RuntimeException | StackOverflowError | AssertionError | LinkageError e) {
                return crashed(String.valueOf(e));
            } finally {
                progress.end();
            }
        }

        private List<CompiledType> compiled() {
            return written.classes().stream()
                    .map(type -> new CompiledType(type, contracts.of(type.binaryName())))
                    .toList();
        }

        private Attempt<CompiledType> failed() {
            return new Attempt<>(List.of(), errors.bySource(), Optional.empty());
        }

        private <T> Attempt<T> crashed(String said) {
            Attempt.Crash crash = new Attempt.Crash(reason(said), progress.current());
            return new Attempt<>(List.of(), Map.of(), Optional.of(crash));
        }

        private String reason(String said) {
            if (!errors.elsewhere().isEmpty()) {
                return errors.elsewhere();
            }
            Matcher throwable = THROWABLE.matcher(said);
            String last = "an unknown error";
            // The last one is the cause of those before it.
            while (throwable.find()) {
                last = throwable.group();
            }
            return last;
        }

        private List<ParsedSource> parsed(Iterable<? extends CompilationUnitTree> units) {
            Map<URI, MemorySource> byUri = new HashMap<>();
            sources.forEach(source -> byUri.put(source.toUri(), source));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            List<ParsedSource> parsed = new ArrayList<>();
            for (CompilationUnitTree unit : units) {
                MemorySource source = byUri.get(unit.getSourceFile().toUri());
                if (source != null) {
                    parsed.add(ParsedSource.of(source, unit, positions));
                }
            }
            return parsed;
        }
    }

    private static List<String> options(String releaseOption, int release) {
        return List.of(
                releaseOption,
                String.valueOf(release),
                "-proc:none",
                "-implicit:none",
                "-Xlint:none",
                "-nowarn",
                // The default of 100 would hide the files after the hundredth error.
                "-Xmaxerrs",
                String.valueOf(Integer.MAX_VALUE),
                // All errors in one round: a class with an error must not hide the others' missing returns.
                "--should-stop=ifError=FLOW");
    }
}
