package org.gradus.engine.intake.git;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gradus.engine.table.Table;
import org.gradus.engine.table.TableException;

/** Whose repositories are where: a table with a column that says who somebody is, and one with addresses. */
public final class CloneList {

    /** The best first. */
    private static final List<String> NAMES = List.of(
            "submission",
            "rosteridentifier",
            "studentid",
            "sid",
            "id",
            "username",
            "login",
            "githubusername",
            "user",
            "email",
            "name",
            "team");

    private static final List<String> ADDRESSES = List.of(
            "repository",
            "studentrepositoryurl",
            "repositoryurl",
            "cloneurl",
            "giturl",
            "git",
            "repo",
            "url",
            "address");

    /**
     * One repository.
     *
     * @param name whose it is
     * @param address of it; empty where the table has none
     */
    public record Wanted(String name, String address) {}

    private CloneList() {}

    /**
     * Reads the rows of a table.
     *
     * @throws TableException if it lacks a column, or two rows are one person's
     */
    public static List<Wanted> of(Table table) {
        int name = column(table, NAMES, "whose the repositories are");
        int address = column(table, ADDRESSES, "where the repositories are");
        List<Wanted> wanted = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Table.Row row : table.rows()) {
            Wanted one = new Wanted(row.cell(name).strip(), row.cell(address).strip());
            if (one.name().isEmpty()) {
                throw table.wrong(
                        row,
                        "it is not said whose the repository is. Fill in "
                                + table.header().get(name));
            }
            if (!taken.add(one.name())) {
                throw table.wrong(row, "there is a second row for " + one.name() + ". Leave the one that counts");
            }
            wanted.add(one);
        }
        return wanted;
    }

    private static int column(Table table, List<String> known, String what) {
        List<String> header = table.header().stream().map(CloneList::plain).toList();
        Optional<Integer> found =
                known.stream().map(header::indexOf).filter(index -> index >= 0).findFirst();
        return found.orElseThrow(() -> new TableException(table.name() + ": no column says " + what + ". It has "
                + String.join(", ", table.header()) + "; it should have one called " + known.get(0) + "."));
    }

    private static String plain(String column) {
        return column.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
