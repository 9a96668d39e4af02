package org.gradus.benchmark.student;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A class of as many students as are wanted, no two of whom hand in the same: samples, every other one with a class of the zoo in the
 * place of its own, the local names of all of them chosen anew. The same numbers give the same class.
 */
public final class StudentClass {

    /** Every twentieth hangs, dies or does not compile. */
    private static final int EVERY = 20;

    private static final List<String> COSTLY = List.of("hangs", "exits", "broken-class", "helper-broken");
    /** Not a folder of sources, or nothing to run. */
    private static final List<String> LEFT_OUT = List.of("empty", "two-denses");
    /** Flat and in the default package, as the classes of the zoo are. */
    private static final String FLAT = "correct-loops";

    private final Path samples;
    private final List<ZooClass> zoo;

    /**
     * @param samples of an assignment
     * @param zoo the folder of the zoo's sources; its members of other parts are left out
     */
    public StudentClass(Path samples, Path zoo) throws IOException {
        this.samples = samples;
        this.zoo = ZooClass.in(zoo).stream()
                .filter(member -> Files.exists(samples.resolve(FLAT).resolve(member.part() + ".java")))
                .toList();
    }

    /** How many members of the zoo there are to choose from. */
    public int members() {
        return zoo.size();
    }

    /** Writes the folders of some students into an empty one. */
    public Path write(Path folder, int students, long seed) throws IOException {
        Random random = new Random(seed);
        List<String> usual = usual();
        for (int student = 0; student < students; student++) {
            Path target = folder.resolve(name(student));
            if (student % EVERY == EVERY - 1) {
                copy(COSTLY.get(student / EVERY % COSTLY.size()), target, student);
            } else if (student % 2 == 0) {
                copy(usual.get(random.nextInt(usual.size())), target, student);
            } else {
                ZooClass member = zoo.get(random.nextInt(zoo.size()));
                copy(FLAT, target, student);
                Files.writeString(target.resolve(member.part() + ".java"), Renaming.of(member.text(), "_" + student));
            }
        }
        return folder;
    }

    /** Takes those away again that hang: they are graded anew each time, since a busy machine might have had a part in it. */
    public void settle(Path folder, int students) throws IOException {
        for (int student = EVERY - 1; student < students; student += EVERY * COSTLY.size()) {
            try (Stream<Path> files = Files.walk(folder.resolve(name(student)))) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Copies of one sample, for what it costs by itself. */
    public Path copies(Path folder, String sample, int students) throws IOException {
        for (int student = 0; student < students; student++) {
            copy(sample, folder.resolve(name(student)), student);
        }
        return folder;
    }

    private static String name(int student) {
        return String.format(Locale.ROOT, "student-%05d", student);
    }

    private List<String> usual() throws IOException {
        try (Stream<Path> folders = Files.list(samples)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> !COSTLY.contains(name) && !LEFT_OUT.contains(name))
                    .sorted()
                    .toList();
        }
    }

    /** One of its files gets names of its own, which is enough to be another content; all get a line of their own. */
    private void copy(String sample, Path target, int student) throws IOException {
        Path source = samples.resolve(sample);
        boolean isToRename = true;
        for (Path file : files(source)) {
            Path copy = target.resolve(source.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            if (file.toString().endsWith(".java")) {
                // One byte, one character: whatever the encoding is, it stays what it is.
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                String renamed = isToRename ? Renaming.of(text, "_" + student) : text;
                isToRename &= renamed.equals(text);
                Files.writeString(copy, renamed + "\n// " + student + "\n", StandardCharsets.ISO_8859_1);
            } else {
                Files.copy(file, copy);
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
