package org.gradus.engine.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The list of libraries and licences in gradus.jar, against what is in gradus.jar. */
class ThirdPartyIT {

    private static final Path JAR = Path.of(System.getProperty("gradus.jar"));
    private static final Path REPOSITORY = Path.of(System.getProperty("settings.localRepository"));
    private static final String LIST = "META-INF/THIRD-PARTY.txt";
    private static final Pattern LIBRARY = Pattern.compile("^ {2}(\\S+:\\S+) +https://\\S+$", Pattern.MULTILINE);
    private static final Pattern FILE = Pattern.compile("META-INF/[\\w.-]*\\w");

    @Test
    void everyLibraryThatTravelsIsListedAndNoOther() throws IOException {
        Set<String> travelling = classes(JAR);
        Set<String> libraries = new TreeSet<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path file = Path.of(entry);
            if (file.startsWith(REPOSITORY)) {
                Set<String> own = classes(file);
                if (!own.isEmpty() && travelling.containsAll(own)) {
                    libraries.add(library(file));
                }
            }
        }

        assertThat(libraries).hasSizeGreaterThan(20);
        assertThat(matches(LIBRARY)).extracting(line -> line.group(1)).containsExactlyInAnyOrderElementsOf(libraries);
    }

    @Test
    void everyTextThatTheListNamesTravelsToo() throws IOException {
        List<String> named = matches(FILE).stream().map(MatchResult::group).toList();

        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(named)
                    .hasSizeGreaterThan(5)
                    .allSatisfy(file -> assertThat(jar.getEntry(file)).as(file).isNotNull());
        }
    }

    private static List<MatchResult> matches(Pattern pattern) throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile());
                InputStream list = jar.getInputStream(jar.getEntry(LIST))) {
            return pattern.matcher(new String(list.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .toList();
        }
    }

    /** As Maven names it: the file is REPOSITORY/group/artifact/version/name. */
    private static String library(Path jar) {
        List<String> names = new ArrayList<>();
        REPOSITORY.relativize(jar).forEach(name -> names.add(name.toString()));
        int artifact = names.size() - 3;
        return String.join(".", names.subList(0, artifact)) + ":" + names.get(artifact);
    }

    /** A class; or the licence of a library of the page, which has none. */
    private static boolean isOfALibrary(String name) {
        boolean isClass = name.endsWith(".class") && !name.endsWith("module-info.class");
        return isClass || name.matches("META-INF/resources/webjars/.*/LICENSE[.\\w]*");
    }

    /** The names of the classes of a jar, and of those jars that travel inside. */
    private static Set<String> classes(Path file) throws IOException {
        Set<String> names = new HashSet<>();
        try (JarFile jar = new JarFile(file.toFile())) {
            for (JarEntry entry : jar.stream().toList()) {
                names.add(entry.getName());
                if (entry.getName().endsWith(".jar")) {
                    try (JarInputStream inner = new JarInputStream(jar.getInputStream(entry))) {
                        for (JarEntry in = inner.getNextJarEntry(); in != null; in = inner.getNextJarEntry()) {
                            names.add(in.getName());
                        }
                    }
                }
            }
        }
        names.removeIf(name -> !isOfALibrary(name));
        return names;
    }
}
