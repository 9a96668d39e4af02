package org.gradus.engine.zoo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the members of the zoo by their annotation, so that no list has to be kept beside them. */
public final class Zoo {

    private static final String CLASS_FILE = ".class";

    private Zoo() {}

    /**
     * The classes with this annotation in the package of the zoo and below it, sorted by name.
     *
     * @throws IllegalStateException if there is none: a test of no members would pass and say nothing
     */
    static List<Class<?>> members(Class<? extends Annotation> annotation) {
        Stream<Class<?>> written = classNames().stream().map(Zoo::load);
        List<Class<?>> members = Stream.concat(written, Slips.members().stream())
                .filter(type -> type.isAnnotationPresent(annotation))
                .sorted(Comparator.comparing(Class::getName))
                .toList();
        if (members.isEmpty()) {
            throw new IllegalStateException("no class below " + Zoo.class.getPackageName() + " is annotated with @"
                    + annotation.getSimpleName());
        }
        return members;
    }

    /** The names of all classes of a package of the zoo, members or not. */
    static List<String> classNamesOf(Package place) {
        String prefix = place.getName() + ".";
        return classNames().stream().filter(name -> name.startsWith(prefix)).toList();
    }

    private static List<String> classNames() {
        try {
            Path root = Path.of(Zoo.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Path zoo = root.resolve(Zoo.class.getPackageName().replace('.', '/'));
            try (Stream<Path> files = Files.walk(zoo)) {
                return files.map(file -> root.relativize(file).toString())
                        .filter(file -> file.endsWith(CLASS_FILE) && !file.endsWith("package-info.class"))
                        .map(file -> file.substring(0, file.length() - CLASS_FILE.length()))
                        .map(file -> file.replace(root.getFileSystem().getSeparator(), "."))
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The name of the class of the wrong member of a part that is called so in the table of the zoo. */
    public static String wrong(String part, String called) {
        return members(Wrong.class).stream()
                .filter(member -> Catches.wrong(member).part().equals(part))
                .filter(member -> called(member).equals(called))
                .map(Class::getName)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no wrong " + part + " is called " + called));
    }

    /** What a wrong member is called among those of its part: its slips, or the classes that it is written in. */
    static String called(Class<?> member) {
        String slips = Catches.wrong(member).slips();
        String name = member.getName().substring(member.getPackageName().length() + 1);
        return slips.isEmpty() ? name.replace('$', ' ') : slips;
    }

    /** The bytes of a class of the zoo. */
    static byte[] classFile(String name) throws IOException {
        Optional<byte[]> ofASlip = Slips.classFile(name);
        if (ofASlip.isPresent()) {
            return ofASlip.get();
        }
        try (InputStream in = Zoo.class.getResourceAsStream("/" + name.replace('.', '/') + CLASS_FILE)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }

    static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Zoo.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
