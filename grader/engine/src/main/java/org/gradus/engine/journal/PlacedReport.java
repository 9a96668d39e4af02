package org.gradus.engine.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradus.engine.file.Folder;
import org.gradus.engine.file.OwnerOnly;

/** The report that stands in the folder of a run, file by file, and what becomes of it when another one comes. */
final class PlacedReport {

    /** Below them lie the files of a report that are not there in every report. */
    private static final Set<String> FOLDERS = Set.of("counterexamples", "feedback", "gradescope", "junit", "results");

    private final Path folder;

    PlacedReport(Path folder) {
        this.folder = folder;
    }

    /** Its files, relative to the folder. */
    NavigableSet<String> names() {
        NavigableSet<String> present = new TreeSet<>();
        try {
            for (Path place : places()) {
                for (Path file : entries(place)) {
                    boolean isHidden = file.getFileName().toString().startsWith(".");
                    if (!isHidden && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                        present.add(name(file));
                    }
                }
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
        return present;
    }

    /** Whether it is the one that was told of, to the byte. */
    boolean is(ReportStamp report) {
        try {
            return report.isOf(folder, names());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Which files of another report are not there, or not byte for byte. */
    NavigableSet<String> changed(FreshFolder fresh, NavigableSet<String> present) {
        NavigableSet<String> changed = new TreeSet<>();
        try {
            for (String name : fresh.names()) {
                boolean isThere = present.contains(name)
                        && FolderContent.hasSameBytes(fresh.folder().resolve(name), folder.resolve(name));
                if (!isThere) {
                    changed.add(name);
                }
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
        return changed;
    }

    /** What others may read, or write, since somebody let them: a report is its owner's alone each time it is made. */
    List<String> opened(FreshFolder fresh) {
        try {
            List<String> opened = new ArrayList<>();
            for (String name : fresh.names()) {
                Path there = folder.resolve(name);
                if (Files.exists(there)
                        && !OwnerOnly.isAsOpen(there, fresh.folder().resolve(name))) {
                    opened.add(name);
                }
            }
            return opened;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Whether there is more of a kind than in a report. What was made of the same records later stands beside it and makes no difference. */
    static boolean hasMore(NavigableSet<String> present, NavigableSet<String> report) {
        Set<String> kinds = report.stream().map(ReportStamp::kind).collect(Collectors.toSet());
        return present.stream()
                .anyMatch(name -> isBelow(name) && kinds.contains(ReportStamp.kind(name)) && !report.contains(name));
    }

    static boolean isBelow(String name) {
        return name.contains("/");
    }

    /** Moves a file of another report here. */
    void put(FreshFolder fresh, String name) {
        Path file = folder.resolve(name);
        try {
            WholeFile.move(fresh.folder().resolve(name), file);
        } catch (IOException e) {
            throw new JournalException(
                    "Cannot write " + file + ": " + e + ". Make room, or make the folder writable, and run it again.",
                    e);
        }
    }

    void remove(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (IOException e) {
            throw new JournalException("Cannot delete " + folder.resolve(name) + ": " + e, e);
        }
    }

    /** Removes what a judge that was killed left of it, and in other folders beside it. */
    void removeLeftovers(List<String> besides) {
        besides.forEach(place -> removeLeftovers(folder.resolve(place)));
        places().forEach(PlacedReport::removeLeftovers);
    }

    private static void removeLeftovers(Path place) {
        try {
            for (Path leftover :
                    entries(place).stream().filter(WholeFile::isLeftover).toList()) {
                FolderContent.remove(leftover);
            }
        } catch (IOException e) {
            throw new JournalException(
                    "Cannot remove what is left of an earlier run in " + place + ": " + e
                            + ". Make the folder writable, and run it again.",
                    e);
        }
    }

    private List<Path> places() {
        return Stream.concat(Stream.of(folder), FOLDERS.stream().sorted().map(folder::resolve))
                .toList();
    }

    private String name(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private JournalException unreadable(IOException e) {
        return new JournalException("Cannot read the report in " + folder + ": " + e + ". Make it readable.", e);
    }

    private static List<Path> entries(Path place) throws IOException {
        return Files.isDirectory(place) ? Folder.list(place) : List.of();
    }
}
