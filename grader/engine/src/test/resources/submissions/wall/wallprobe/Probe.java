package wallprobe;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Looks for what must not be on the student's side. {@code Wanted}, which the test writes, lists it. */
class Probe {

    private final List<String> found = new ArrayList<>();
    private int classes;
    private int words;
    private int files;

    /** What was found, and how much was looked at. */
    String report() {
        try {
            lookForClasses();
            lookForResources();
            lookAtWords();
            lookAtFiles();
        } catch (Exception e) {
            found.add(e.toString());
        }
        String what = found.isEmpty() ? "nothing" : found.size() + ": " + found;
        return "found " + what + "; looked for " + classes + " classes, in " + words + " words and " + files
                + " files; sees the contract: " + sees("org.gradus.layer.Layer") + ", EJML: "
                + sees("org.ejml.simple.SimpleMatrix") + ", a value of its own: " + holdsValue("42.000000123");
    }

    private void lookForClasses() {
        for (String name : Wanted.CLASSES.split("\n")) {
            classes++;
            if (sees(name)) {
                found.add("class " + name);
            }
        }
    }

    private static boolean sees(String name) {
        List<ClassLoader> loaders = Arrays.asList(
                Probe.class.getClassLoader(),
                Thread.currentThread().getContextClassLoader(),
                ClassLoader.getSystemClassLoader(),
                ClassLoader.getPlatformClassLoader());
        for (ClassLoader loader : loaders) {
            try {
                Class.forName(name, false, loader);
                return true;
            } catch (ClassNotFoundException | LinkageError e) {
                continue;
            }
        }
        return false;
    }

    private void lookForResources() throws IOException {
        for (String name : Wanted.RESOURCES.split("\n")) {
            if (Probe.class.getClassLoader().getResources(name).hasMoreElements()
                    || ClassLoader.getSystemResource(name) != null
                    || Probe.class.getResource("/" + name) != null) {
                found.add("resource " + name);
            }
        }
    }

    /** System properties, environment, arguments, working folder. */
    private void lookAtWords() throws IOException {
        System.getProperties().forEach((key, value) -> lookAt("property " + key, key + "=" + value));
        System.getenv().forEach((key, value) -> lookAt("variable " + key, key + "=" + value));
        ProcessHandle.Info info = ProcessHandle.current().info();
        info.commandLine().ifPresent(line -> lookAt("command line", line));
        info.arguments().ifPresent(all -> lookAt("arguments", String.join(" ", all)));
        ManagementFactory.getRuntimeMXBean().getInputArguments().forEach(word -> lookAt("JVM option", word));
        lookAt("/proc/self/cmdline", read("/proc/self/cmdline"));
        lookAt("/proc/self/environ", read("/proc/self/environ"));
        lookAt("working folder", Path.of("").toAbsolutePath().toString());
    }

    private static String read(String file) throws IOException {
        return Files.isReadable(Path.of(file)) ? Files.readString(Path.of(file), StandardCharsets.ISO_8859_1) : "";
    }

    private void lookAt(String where, String text) {
        words++;
        for (String word : Wanted.WORDS.split("\n")) {
            if (text.contains(word)) {
                found.add(word + " in " + where);
            }
        }
        if (holdsValue(text)) {
            found.add("a value in " + where);
        }
    }

    /** Every file in the folders of the class path and in the working folder, jars inside too. */
    private void lookAtFiles() throws IOException {
        List<Path> folders = new ArrayList<>();
        folders.add(Path.of("").toAbsolutePath());
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(entry).toAbsolutePath();
            folders.add(Files.isDirectory(path) ? path : path.getParent());
        }
        for (Path folder : folders) {
            try (Stream<Path> tree = Files.walk(folder)) {
                for (Path file : (Iterable<Path>) tree.distinct()::iterator) {
                    lookAtFile(file);
                }
            }
        }
    }

    private void lookAtFile(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return;
        }
        if (!file.toString().endsWith(".jar")) {
            lookAtBytes(file.toString(), Files.readAllBytes(file));
            return;
        }
        try (ZipInputStream jar = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
                lookAtBytes(file.getFileName() + "!" + entry.getName(), jar.readAllBytes());
            }
        }
    }

    private void lookAtBytes(String where, byte[] bytes) {
        files++;
        if (holdsValue(new String(bytes, StandardCharsets.ISO_8859_1))) {
            found.add("a value as text in " + where);
        }
        long window = 0;
        for (byte one : bytes) {
            window = window << 8 | one & 0xff;
            if (Arrays.binarySearch(Wanted.SORTED_BITS, window) >= 0) {
                found.add("a value as a number in " + where);
            }
        }
    }

    private static boolean holdsValue(String text) {
        for (String value : Wanted.VALUES.split("\n")) {
            if (text.contains(value)) {
                return true;
            }
        }
        return false;
    }
}
