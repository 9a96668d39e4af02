package org.gradus.engine.zoo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds the members of the zoo by their annotation, so that no list has to be kept beside them. */
final class Zoo {

    private static final String CLASS_FILE = ".class";

    private Zoo() {}

    /**
     * The classes with this annotation in the package of the zoo and below it, sorted by name.
     *
     * @throws IllegalStateException if there is none: a test of no members would pass and say nothing
     */
    static List<Class<?>> members(Class<? extends Annotation> annotation) {
        List<Class<?>> members = classNames().stream()
                .<Class<?>>map(Zoo::load)
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

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Zoo.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
