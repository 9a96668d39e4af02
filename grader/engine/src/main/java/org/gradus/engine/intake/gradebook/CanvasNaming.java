package org.gradus.engine.intake.gradebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradus.engine.intake.Item;
import org.gradus.engine.intake.Names;
import org.gradus.engine.intake.Person;
import org.gradus.engine.intake.Piece;

/**
 * Canvas: {@code doejane_LATE_4242_98765_Dense-1.java}, a name without blanks, the user's id, the attachment's id, and what the student
 * called the file; {@code anon_Xy12z_98765_Dense.java} where names are hidden. Canvas puts {@code -1} to a file of a name that the student
 * has handed in before.
 */
final class CanvasNaming implements Naming {

    private static final String FILE = "(?:(?<attachment>\\d+)_(?<file>.+)|(?<typed>text|link)\\.html)";
    private static final Pattern ANONYMOUS =
            Pattern.compile("(?<late>LATE_)?anon_(?<id>[A-Za-z0-9]+)_" + FILE, Pattern.DOTALL);
    private static final Pattern NAMED =
            Pattern.compile("(?<name>.*?)_(?<late>LATE_)?(?<id>\\d+)_" + FILE, Pattern.DOTALL);
    private static final Pattern VERSION =
            Pattern.compile("(?<stem>.+)-(?<number>\\d{1,4})(?<suffix>\\.[^.]*)", Pattern.DOTALL);

    @Override
    public Optional<Claim> claim(Item item) {
        Matcher anonymous = ANONYMOUS.matcher(item.name());
        if (anonymous.matches()) {
            return Optional.of(claim(item, anonymous, new Person("anon_" + anonymous.group("id"), "", "")));
        }
        Matcher named = NAMED.matcher(item.name());
        return named.matches()
                ? Optional.of(claim(item, named, new Person(named.group("id"), named.group("name"), "")))
                : Optional.empty();
    }

    private static Claim claim(Item item, Matcher match, Person person) {
        Claim.Lateness lateness = match.group("late") == null ? Claim.Lateness.IN_TIME : Claim.Lateness.LATE;
        Optional<Piece> piece = Optional.ofNullable(match.group("file")).map(file -> new Piece(item, file));
        Claim claim = Claim.of(person, "", lateness, piece);
        return piece.isEmpty() ? claim : claim.ofFile(item.name().substring(0, match.start("file") - 1));
    }

    /**
     * Zips that somebody has numbered by hand, {@code lab_3_17_doe.zip}, look so too. But Canvas gives no two files one number, few people
     * have one name, and hardly anybody is alone with several archives.
     */
    @Override
    public boolean recognises(List<Item> items) {
        List<Claim> claims =
                items.stream().flatMap(item -> claim(item).stream()).toList();
        List<Claim> files =
                claims.stream().filter(claim -> claim.piece().isPresent()).toList();
        long people = claims.stream().map(Claim::key).distinct().count();
        long names = claims.stream().map(CanvasNaming::personOf).distinct().count();
        long archives =
                files.stream().filter(claim -> Names.isArchive(nameOf(claim))).count();
        return Naming.super.recognises(items)
                && files.stream().map(CanvasNaming::attachmentOf).distinct().count() == files.size()
                && 2 * names >= people
                && (people > 1 || archives <= 1);
    }

    private static String personOf(Claim claim) {
        Person person = claim.owner().people().get(0);
        return person.name().isEmpty() ? person.id() : person.name();
    }

    /**
     * A download holds the newest attempt; several that were unpacked into one folder hold more. What was handed in again replaces what
     * it is named after, all else stays.
     */
    @Override
    public List<List<Claim>> attempts(List<Claim> ofOne) {
        List<List<Claim>> files = versions(ofOne);
        int last = files.stream().mapToInt(List::size).max().orElse(1);
        List<List<Claim>> attempts = new ArrayList<>();
        for (int attempt = 0; attempt < last; attempt++) {
            List<Claim> then = new ArrayList<>();
            for (List<Claim> versions : files) {
                then.add(versions.get(Math.min(attempt, versions.size() - 1)));
            }
            attempts.add(then);
        }
        return attempts;
    }

    /** File by file, the versions of each, the oldest first. */
    private static List<List<Claim>> versions(List<Claim> ofOne) {
        Map<String, List<Claim>> byPlainName = new TreeMap<>(Names.ORDER);
        List<List<Claim>> files = new ArrayList<>();
        for (Claim claim : ofOne) {
            claim.piece()
                    .ifPresentOrElse(
                            piece -> byPlainName
                                    .computeIfAbsent(plain(piece.name()), name -> new ArrayList<>())
                                    .add(claim),
                            () -> files.add(List.of(claim)));
        }
        byPlainName.forEach((plain, claims) -> files.addAll(versions(plain, claims)));
        return files;
    }

    /** {@code part-1.zip} and {@code part-2.zip} are versions of one file only beside a {@code part.zip}. */
    private static List<List<Claim>> versions(String plain, List<Claim> claims) {
        boolean isHandedInAgain =
                claims.stream().anyMatch(claim -> nameOf(claim).equals(plain));
        if (claims.size() > 1 && !isHandedInAgain) {
            return claims.stream().map(List::of).toList();
        }
        return List.of(claims.stream()
                .sorted(Comparator.comparing(CanvasNaming::versionOf, OLDEST_FIRST)
                        .thenComparing(CanvasNaming::attachmentOf, OLDEST_FIRST))
                .map(claim -> called(plain, claim))
                .toList());
    }

    private static Claim called(String name, Claim claim) {
        return new Claim(claim.key(), claim.row(), claim.owner(), claim.item().map(item -> new Piece(item, name)));
    }

    private static String nameOf(Claim claim) {
        return claim.piece().map(Piece::name).orElse("");
    }

    private static String plain(String file) {
        Matcher version = VERSION.matcher(file);
        return version.matches() ? version.group("stem") + version.group("suffix") : file;
    }

    /** Empty for the first one. */
    private static String versionOf(Claim claim) {
        Matcher version = VERSION.matcher(nameOf(claim));
        return version.matches() ? version.group("number") : "";
    }

    private static String attachmentOf(Claim claim) {
        String item = claim.item().map(Item::name).orElse("");
        Matcher named = NAMED.matcher(item);
        Matcher anonymous = ANONYMOUS.matcher(item);
        Matcher match = anonymous.matches() ? anonymous : named;
        String attachment = match.matches() ? match.group("attachment") : "";
        return attachment == null ? "" : attachment;
    }
}
