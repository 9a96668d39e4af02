package org.gradus.engine.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gradus.engine.table.Table;
import org.gradus.engine.table.TableException;

/**
 * The people of a course, as a gradebook exported them.
 *
 * @param table as it came
 * @param members one for each row but those of the gradebook itself, in the order of the table
 */
public record Roster(Table table, List<Member> members) {

    private static final Set<String> IDS = Set.of(
            "id",
            "identifier",
            "idnumber",
            "integrationid",
            "matriculationnumber",
            "matrikelnummer",
            "participantid",
            "sid",
            "sisuserid",
            "studentid",
            "studentnumber",
            "uin");

    private static final Set<String> LOGINS =
            Set.of("githubusername", "login", "loginid", "netid", "sisloginid", "uid", "user", "userid", "username");
    private static final Set<String> EMAILS = Set.of("email", "emailaddress", "mail");
    private static final Set<String> NAMES = Set.of("displayname", "fullname", "name", "student", "studentname");
    private static final Set<String> FIRST_NAMES = Set.of("firstname", "givenname");
    private static final Set<String> LAST_NAMES = Set.of("familyname", "lastname", "surname");
    private static final Set<String> GROUPS = Set.of("group", "groupname", "team", "teamname");

    /** Canvas has a row among the students that says what each column is worth, and one that says how its grades are shown. */
    private static final String POINTS_POSSIBLE = "Points Possible";

    private static final Pattern POSTING = Pattern.compile("(?i)muted|manual posting.*");

    /** Moodle's {@code Participant 12}; in the names of its downloads there is the number alone. */
    private static final String PARTICIPANT = "Participant ";

    /**
     * A person with a row; of a row in which nobody is named nothing is known, and it is kept all the same.
     *
     * @param group that the person handed in with; empty where the table does not say
     */
    public record Member(Table.Row row, Identity person, String group) {}

    public Roster {
        members = List.copyOf(members);
    }

    /**
     * Finds the people in a table by the names of its columns.
     *
     * @throws TableException if no column says who anybody is
     */
    public static Roster of(Table table) {
        boolean isRecognised = table.header().stream()
                .map(Roster::plain)
                .anyMatch(column ->
                        Stream.of(IDS, LOGINS, EMAILS, NAMES, LAST_NAMES).anyMatch(known -> known.contains(column)));
        if (!isRecognised) {
            throw new TableException(table.name() + ": no column says who anybody is. It has "
                    + String.join(", ", table.header())
                    + "; it should have one called ID, Student ID, Username, Login, Email or Name.");
        }
        List<Member> members = table.rows().stream()
                .filter(row -> !isOfTheGradebook(row))
                .map(row -> member(table, row))
                .toList();
        return new Roster(table, members);
    }

    private static boolean isOfTheGradebook(Table.Row row) {
        return row.cells().stream().anyMatch(cell -> cell.strip().equals(POINTS_POSSIBLE))
                || row.cells().stream()
                        .map(String::strip)
                        .filter(cell -> !cell.isEmpty())
                        .allMatch(cell -> POSTING.matcher(cell).matches());
    }

    private static Member member(Table table, Table.Row row) {
        List<String> ids = new ArrayList<>();
        for (String id : cells(table, row, IDS)) {
            ids.add(id);
            if (id.startsWith(PARTICIPANT)) {
                ids.add(id.substring(PARTICIPANT.length()));
            }
        }
        String name = first(cells(table, row, NAMES));
        if (name.isEmpty()) {
            name = (first(cells(table, row, FIRST_NAMES)) + " " + first(cells(table, row, LAST_NAMES))).strip();
        }
        Identity person = new Identity(ids, first(cells(table, row, LOGINS)), first(cells(table, row, EMAILS)), name);
        return new Member(row, person, first(cells(table, row, GROUPS)));
    }

    private static String first(List<String> cells) {
        return cells.isEmpty() ? "" : cells.get(0);
    }

    /** What stands in the columns of these names, from left to right, without spaces around it. */
    private static List<String> cells(Table table, Table.Row row, Set<String> columns) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < table.header().size(); i++) {
            String cell = row.cell(i).strip();
            if (!cell.isEmpty() && columns.contains(plain(table.header().get(i)))) {
                cells.add(cell);
            }
        }
        return cells;
    }

    /** A name of a column without case, spaces and signs. */
    private static String plain(String column) {
        return column.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
