package org.gradus.engine.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gradus.engine.file.Folder;

/** A folder that holds one folder or one zip per student. */
public final class SubmissionFolder {

    /**
     * What the folder holds.
     *
     * @param submissions one per student, sorted by name in code point order
     * @param ignored names of loose files that are nobody's submission, sorted; hidden files are not even listed
     */
    public record Listing(List<Submission> submissions, List<String> ignored) {
        public Listing {
            submissions = List.copyOf(submissions);
            ignored = List.copyOf(ignored);
        }
    }

    private SubmissionFolder() {}

    /**
     * Lists a folder without looking into the submissions. Entries whose names could be one student's, because they differ
     * only in a suffix, in case or in Unicode normalisation, or because tables show them alike, become one submission that is
     * {@link Submission.Unclear}. Links in the folder are not followed.
     *
     * @throws IntakeException if there is no such folder or it cannot be read
     */
    public static Listing list(Path folder) {
        Map<String, List<Entry>> students = new TreeMap<>();
        List<String> ignored = new ArrayList<>();
        for (Path path : children(folder)) {
            String file = Names.of(path);
            Optional<Submission> submission = attributes(path).flatMap(found -> Submission.recognise(path, found));
            submission.ifPresentOrElse(
                    found -> students.computeIfAbsent(Namesakes.likeness(found.name()), key -> new ArrayList<>())
                            .add(new Entry(file, found)),
                    () -> ignored.add(file));
        }
        return new Listing(
                students.values().stream()
                        .map(SubmissionFolder::onlyOne)
                        .sorted(Comparator.comparing(Submission::name, Names.ORDER))
                        .toList(),
                ignored);
    }

    /** One entry of the folder and what it was recognised as. */
    private record Entry(String file, Submission submission) {}

    private static Submission onlyOne(List<Entry> entries) {
        Submission first = entries.get(0).submission();
        if (entries.size() == 1) {
            return first;
        }
        List<String> names =
                entries.stream().map(entry -> entry.submission().name()).toList();
        List<String> files = entries.stream().map(Entry::file).toList();
        return new Submission.Unclear(
                first.name(),
                Namesakes.areOnlyShownAlike(names)
                        ? Namesakes.shownAlike(files)
                        : "there is more than one submission with this name (" + Wording.names(files)
                                + "): keep only one of them");
    }

    /** What is not hidden in a folder, sorted. */
    static List<Path> children(Path folder) {
        List<Path> children = new ArrayList<>();
        try {
            Folder.list(requireFolder(folder)).stream()
                    .filter(path -> !Names.isNoise(Names.of(path)))
                    .forEach(children::add);
        } catch (IOException e) {
            throw new IntakeException("cannot read the folder of submissions " + folder + ": check its permissions", e);
        }
        children.sort(Comparator.comparing(path -> Names.of(path), Names.ORDER));
        return children;
    }

    private static Path requireFolder(Path folder) throws IOException {
        try {
            if (Files.readAttributes(folder, BasicFileAttributes.class).isDirectory()) {
                return folder;
            }
        } catch (NoSuchFileException e) {
            throw new IntakeException("there is no folder " + folder + ": check the path", e);
        }
        throw new IntakeException(
                folder + " is not a folder: give the folder that holds one folder or one .zip per student");
    }

    /** Empty for what has gone since the folder was listed. */
    static Optional<BasicFileAttributes> attributes(Path path) {
        try {
            return Optional.of(Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new IntakeException("cannot read " + path + ": check its permissions, then run again", e);
        }
    }
}
