package org.gradus.engine.decision;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.clean.Count;
import org.gradus.engine.table.ShownNames;
import org.gradus.engine.table.Table;
import org.gradus.engine.table.TableReader;

/**
 * All that people decided on the marks of a run.
 *
 * @param adjustments by submission
 * @param policy what lateness costs; nothing where there is none, since the gradebook deducts or nobody does
 * @param late by submission
 * @param remarks what whoever keeps the tables should know, a line each
 */
public record Decisions(
        Map<String, List<Adjustment>> adjustments,
        Optional<LatePolicy> policy,
        Map<String, Lateness> late,
        List<String> remarks) {

    public static final String ADJUSTMENTS = "adjustments.csv";
    public static final String LATE = "late.csv";
    public static final String LATE_POLICY = "late-policy.csv";

    /** The columns of {@link #ADJUSTMENTS}. */
    public static final List<String> ADJUSTMENT_COLUMNS =
            List.of("submission", "part", "facet", "points", "reason", "by");

    /** The files that decisions stand in. */
    public static final Set<String> FILES = Set.of(ADJUSTMENTS, LATE, LATE_POLICY);

    public Decisions {
        adjustments = Map.copyOf(adjustments);
        late = Map.copyOf(late);
        remarks = List.copyOf(remarks);
    }

    /** Nobody decided anything. */
    public static Decisions none() {
        return new Decisions(Map.of(), Optional.empty(), Map.of(), List.of());
    }

    /**
     * Reads the files that are there.
     *
     * @param submissions the very names of all
     * @throws org.gradus.engine.table.TableException if something in them cannot be applied
     */
    public static Decisions of(SortedMap<String, byte[]> files, Assignment assignment, Collection<String> submissions) {
        ShownNames names = new ShownNames(submissions);
        Map<String, List<Adjustment>> adjustments = table(files, ADJUSTMENTS)
                .map(table -> AdjustmentTable.read(table, assignment, names))
                .orElse(Map.of());
        Optional<LatePolicyTable> policy = table(files, LATE_POLICY).map(LatePolicyTable::new);
        Optional<OffsetDateTime> deadline = policy.flatMap(LatePolicyTable::deadline);
        Optional<LateTable> late =
                policy.flatMap(some -> table(files, LATE)).map(table -> new LateTable(table, names, deadline));
        return new Decisions(
                adjustments,
                policy.map(LatePolicyTable::policy),
                late.map(LateTable::late).orElse(Map.of()),
                remarks(files, late, submissions));
    }

    /** What people decided on one submission. */
    public List<Adjustment> adjustments(String submission) {
        return adjustments.getOrDefault(submission, List.of());
    }

    /** How late a submission was; nothing if nobody says so. */
    public Optional<Lateness> lateness(String submission) {
        return Optional.ofNullable(late.get(submission));
    }

    private static List<String> remarks(
            SortedMap<String, byte[]> files, Optional<LateTable> late, Collection<String> submissions) {
        List<String> remarks = new ArrayList<>();
        if (files.containsKey(LATE) && !files.containsKey(LATE_POLICY)) {
            remarks.add(LATE + " costs nobody anything: there is no " + LATE_POLICY);
        }
        if (files.containsKey(LATE_POLICY) && !files.containsKey(LATE)) {
            remarks.add(LATE_POLICY + " costs nobody anything: there is no " + LATE);
        }
        late.ifPresent(table -> {
            remarks.addAll(table.unknown());
            long missing = submissions.stream()
                    .filter(name -> !table.late().containsKey(name))
                    .count();
            if (missing > 0) {
                remarks.add(LATE + " says nothing of "
                        + Count.of(missing, "submission: it counts", "submissions: they count") + " as in time");
            }
        });
        return remarks;
    }

    private static Optional<Table> table(SortedMap<String, byte[]> files, String name) {
        return Optional.ofNullable(files.get(name)).map(bytes -> TableReader.parse(name, bytes));
    }
}
