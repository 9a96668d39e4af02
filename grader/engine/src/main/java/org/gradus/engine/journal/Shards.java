package org.gradus.engine.journal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gradus.engine.assignment.RealPath;
import org.gradus.engine.assignment.Telling;
import org.gradus.engine.clean.TerminalText;

/**
 * All shards of one class, each come to its end. Whatever is amiss is said of all of them at once, with what to run again: nobody's row
 * is ever left out of a table.
 */
public final class Shards {

    private static final int MOST_NAMED = 5;

    private final SortedMap<Integer, List<ShardFolder>> finished;
    private final List<String> remarks;

    private Shards(SortedMap<Integer, List<ShardFolder>> finished, List<String> remarks) {
        this.finished = finished;
        this.remarks = List.copyOf(remarks);
    }

    /**
     * Looks at the folders of shards, in any order. A shard may be there more than once, finished or not.
     *
     * @throws OutputRefusedException if they are not of one run of one class, or one is missing
     */
    public static Shards in(List<Path> folders) {
        List<ShardFolder> found =
                distinct(folders).stream().map(ShardFolder::at).toList();
        requireOneRun(found);
        requireOneClass(found);
        SortedMap<Integer, List<ShardFolder>> finished = new TreeMap<>();
        found.stream()
                .filter(ShardFolder::isFinished)
                .forEach(folder -> finished.computeIfAbsent(folder.shard().number(), number -> new ArrayList<>())
                        .add(folder));
        requireAll(found, finished.keySet());
        return new Shards(finished, remarks(found, finished));
    }

    /** The folders of each shard, by its number. */
    public List<List<ShardFolder>> byNumber() {
        return List.copyOf(finished.values());
    }

    /** The names of all submissions of the class, in the order of its tables. */
    public List<String> members() {
        return any().ofClass().members();
    }

    /** What the records depend on, in all of them. */
    public RunIdentity run() {
        return any().run();
    }

    /** How much was to be told other than the assignment says, in all of them. */
    public Optional<Telling> told() {
        return any().marks().told();
    }

    /** What is no reason not to merge, a line each. */
    public List<String> remarks() {
        return remarks;
    }

    private ShardFolder any() {
        return byNumber().get(0).get(0);
    }

    private static List<Path> distinct(List<Path> folders) {
        Map<Path, Path> distinct = new LinkedHashMap<>();
        folders.forEach(folder -> distinct.putIfAbsent(RealPath.of(folder).path(), folder));
        return List.copyOf(distinct.values());
    }

    private static void requireOneRun(List<ShardFolder> found) {
        ShardFolder first = found.get(0);
        List<String> differences = found.stream()
                .flatMap(other -> new ShardDifference(first, other).sentences().stream())
                .toList();
        if (!differences.isEmpty()) {
            throw new OutputRefusedException("These are not shards of one run:\n" + String.join("\n", differences)
                    + "\nRun the ones that are wrong again, each into a new folder, or leave them out.");
        }
    }

    private static void requireOneClass(List<ShardFolder> found) {
        List<String> complaints = new ArrayList<>();
        Set<String> everybody = new HashSet<>();
        found.forEach(folder -> everybody.addAll(folder.ofClass().members()));
        for (ShardFolder folder : found) {
            Set<String> absent = new HashSet<>(everybody);
            folder.ofClass().members().forEach(absent::remove);
            if (!absent.isEmpty()) {
                complaints.add(folder.folder() + " does not know of "
                        + names(absent.stream().sorted().toList()));
            }
        }
        if (!complaints.isEmpty()) {
            throw new OutputRefusedException("The folder of submissions has changed between the shards:\n"
                    + String.join("\n", complaints)
                    + "\nRun the same gradus batch commands again for all shards: what is graded is not graded again.");
        }
    }

    private static void requireAll(List<ShardFolder> found, Set<Integer> finished) {
        ClassShard ofClass = found.get(0).ofClass();
        int of = ofClass.shard().of();
        List<String> missing = new ArrayList<>();
        for (int number = 1; number <= of; number++) {
            if (!finished.contains(number)) {
                Shard shard = new Shard(number, of);
                missing.add(shard + where(shard, found) + ": " + names(ofClass.in(shard)));
            }
        }
        if (!missing.isEmpty()) {
            throw new OutputRefusedException("The class is not complete:\n"
                    + String.join("\n", missing.stream().limit(MOST_NAMED).toList())
                    + (missing.size() > MOST_NAMED ? "\nand " + (missing.size() - MOST_NAMED) + " more shards" : "")
                    + "\nRun the same gradus batch command again for each of them, and merge then.");
        }
    }

    private static String where(Shard shard, List<ShardFolder> found) {
        return found.stream()
                .filter(folder -> folder.shard().equals(shard))
                .findFirst()
                .map(folder -> " has not come to its end in " + folder.folder())
                .orElse(" is in none of the folders");
    }

    private static String names(List<String> names) {
        if (names.isEmpty()) {
            return "nobody";
        }
        String some = String.join(
                ", ", names.stream().limit(MOST_NAMED).map(TerminalText::line).toList());
        return names.size() > MOST_NAMED ? some + " and " + (names.size() - MOST_NAMED) + " more" : some;
    }

    private static List<String> remarks(List<ShardFolder> found, SortedMap<Integer, List<ShardFolder>> finished) {
        List<String> remarks = new ArrayList<>();
        found.stream()
                .filter(folder -> !folder.isFinished())
                .sorted(Comparator.comparing(folder -> folder.shard().number()))
                .forEach(folder ->
                        remarks.add(folder.folder() + " is not needed: it has not come to its end, and another"
                                + " folder holds " + folder.shard() + " too"));
        finished.values().stream()
                .filter(folders -> folders.size() > 1)
                .forEach(folders -> remarks.add(folders.get(0).shard() + " is there more than once: in "
                        + String.join(
                                " and ",
                                folders.stream()
                                        .map(folder -> folder.folder().toString())
                                        .toList())));
        return remarks;
    }
}
