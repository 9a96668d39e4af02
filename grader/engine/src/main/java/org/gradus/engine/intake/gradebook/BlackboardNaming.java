package org.gradus.engine.intake.gradebook;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradus.engine.intake.Download;
import org.gradus.engine.intake.Item;
import org.gradus.engine.intake.Names;
import org.gradus.engine.intake.Person;
import org.gradus.engine.intake.Piece;

/**
 * Blackboard: {@code Homework 1_jdoe_attempt_2026-03-01-23-59-00_Dense.java}, the assignment, the login, when, and what the student called
 * the file. Beside them lies a receipt for each attempt, {@code ..._attempt_2026-03-01-23-59-00.txt}, whose first line is {@code Name: Jane
 * Doe (jdoe)}: only that tells where a login with a stroke in it begins.
 */
final class BlackboardNaming implements Naming {

    private static final Pattern NAME = Pattern.compile(
            "(?<head>.+?)_attempt_(?<time>\\d{4}(?:-\\d{2}){5})(?:_(?<file>.*)|\\.txt)", Pattern.DOTALL);
    private static final Pattern FIRST_LINE =
            Pattern.compile("\\uFEFF?Name: (?<name>[^\\r\\n]*) \\((?<login>[^()\\r\\n]+)\\)");
    private static final int LARGEST_RECEIPT = 1 << 20;

    private final Map<String, Person> byHead = new HashMap<>();
    private final TreeSet<String> assignments = new TreeSet<>(
            Comparator.<String>comparingInt(String::length).reversed().thenComparing(Names.ORDER));

    BlackboardNaming(Download download) {
        for (Item item : download.items()) {
            Matcher match = NAME.matcher(item.name());
            if (match.matches() && isReceipt(match) && !byHead.containsKey(match.group("head"))) {
                download.read(item.name(), LARGEST_RECEIPT).ifPresent(bytes -> remember(match.group("head"), bytes));
            }
        }
    }

    /** No student can write one: what a student calls a file comes after the time. */
    private static boolean isReceipt(Matcher match) {
        return match.group("file") == null;
    }

    private void remember(String head, byte[] receipt) {
        Matcher line = FIRST_LINE.matcher(new String(receipt, StandardCharsets.UTF_8));
        if (line.lookingAt() && head.endsWith("_" + line.group("login"))) {
            String login = line.group("login");
            byHead.put(head, new Person(login, line.group("name").strip(), ""));
            assignments.add(head.substring(0, head.length() - login.length()));
        }
    }

    @Override
    public Optional<Claim> claim(Item item) {
        Matcher match = NAME.matcher(item.name());
        if (!match.matches()) {
            return Optional.empty();
        }
        Person person = person(match.group("head"));
        Optional<Piece> piece = Optional.ofNullable(match.group("file"))
                .filter(file -> !file.isEmpty())
                .map(file -> new Piece(item, file));
        Claim claim = Claim.of(person, match.group("time"), Claim.Lateness.IN_TIME, piece);
        return Optional.of(new Claim(claim.key(), Rows.name("", person.id()), claim.owner(), piece));
    }

    private Person person(String head) {
        return Optional.ofNullable(byHead.get(head)).orElseGet(() -> new Person(login(head), "", ""));
    }

    private String login(String head) {
        return assignments.stream()
                .filter(assignment -> head.startsWith(assignment) && head.length() > assignment.length())
                .findFirst()
                .map(assignment -> head.substring(assignment.length()))
                .orElseGet(() -> head.substring(head.lastIndexOf('_') + 1));
    }
}
