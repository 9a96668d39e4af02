package org.gradus.benchmark.student;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A member of the zoo as a student would hand it in: a file of its own, named after the part.
 *
 * @param part whose class it is
 * @param text of the file, in the default package
 */
record ZooClass(String part, String text) {

    private static final Pattern PART = Pattern.compile("part\\s*=\\s*\"(\\w+)\"");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?!org\\.gradus\\.engine).*;$");

    /** Those of the files in a folder that need nothing of their neighbours. */
    static List<ZooClass> in(Path folder) throws IOException {
        List<ZooClass> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                members(Files.readString(file)).stream()
                        .filter(ZooClass::standsAlone)
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static List<ZooClass> members(String text) {
        Sources.Parsed parsed = Sources.parse(Sources.of("Zoo.java", text));
        SourcePositions positions = Trees.instance(parsed.task()).getSourcePositions();
        String imports =
                IMPORT.matcher(text).results().map(result -> result.group()).collect(Collectors.joining("\n"));
        List<ZooClass> found = new ArrayList<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitClass(ClassTree tree, Void none) {
                tree.getModifiers().getAnnotations().stream()
                        .flatMap(annotation -> part(annotation).stream())
                        .forEach(part -> {
                            int last = tree.getModifiers().getAnnotations().size() - 1;
                            long start = positions.getEndPosition(
                                    parsed.unit(),
                                    tree.getModifiers().getAnnotations().get(last));
                            long end = positions.getEndPosition(parsed.unit(), tree);
                            found.add(
                                    of(part, imports, tree.getSimpleName().toString(), text.substring((int) start, (int)
                                            end)));
                        });
                return super.visitClass(tree, null);
            }
        }.scan(parsed.unit(), null);
        return found;
    }

    private static Optional<String> part(AnnotationTree annotation) {
        Matcher part = PART.matcher(annotation.toString());
        boolean isOfTheZoo = annotation.getAnnotationType().toString().matches("Right|Wrong");
        return isOfTheZoo && part.find() ? Optional.of(part.group(1)) : Optional.empty();
    }

    private static ZooClass of(String part, String imports, String name, String declaration) {
        String renamed = declaration
                .replaceAll("\\b" + Pattern.quote(name) + "\\b", part)
                .replaceFirst("(?s)^\\s*((static|final|public)\\s+)*class", "final class");
        return new ZooClass(part, imports + "\n\n" + renamed.strip() + "\n");
    }

    private boolean standsAlone() {
        return Sources.parse(Sources.of(part + ".java", text)).isUnderstood();
    }
}
