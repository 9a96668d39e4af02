package org.gradus.engine.gallery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The classes that a JVM loaded, as its log of them says: name and source. */
final class LoadedClasses {

    private static final Pattern LINE = Pattern.compile(".*\\] (\\S+) source: (.*)");
    /** Where the judge's classes may be read from: the JDK and its own jar. */
    private static final Pattern READ = Pattern.compile("jrt:/\\S+|shared objects file.*|file:\\S*/gradus\\.jar");
    /** What the JVM says of the classes that the JDK makes while it runs. */
    private static final Pattern MADE =
            Pattern.compile("__dynamic_proxy__|__JVM_LookupDefineClass__|__ClassDefiner__|__ClassLoader_\\w+__");

    private final List<Matcher> lines;

    private LoadedClasses(List<Matcher> lines) {
        this.lines = lines;
    }

    static LoadedClasses of(Path log) throws IOException {
        return new LoadedClasses(Files.readAllLines(log).stream()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .toList());
    }

    int count() {
        return lines.size();
    }

    boolean named(String name) {
        return lines.stream().anyMatch(line -> line.group(1).equals(name));
    }

    /** Classes that come from elsewhere, or have no package, as those of students do; lambdas come from the class they stand in. */
    List<String> strangers() {
        Set<String> read = lines.stream()
                .filter(line -> READ.matcher(line.group(2)).matches())
                .map(line -> line.group(1))
                .collect(Collectors.toSet());
        return lines.stream()
                .filter(line -> !isOurs(line.group(2), read) || !line.group(1).contains("."))
                .map(Matcher::group)
                .toList();
    }

    private static boolean isOurs(String source, Set<String> read) {
        return READ.matcher(source).matches() || MADE.matcher(source).matches() || read.contains(source);
    }
}
