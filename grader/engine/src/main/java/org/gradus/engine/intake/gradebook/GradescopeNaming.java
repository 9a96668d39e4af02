package org.gradus.engine.intake.gradebook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gradus.engine.intake.Download;
import org.gradus.engine.intake.Item;
import org.gradus.engine.intake.Owner;
import org.gradus.engine.intake.Person;
import org.gradus.engine.intake.Piece;

/** Gradescope: folders {@code submission_4242}, and {@code submission_metadata.yml} that says whose they are. */
final class GradescopeNaming implements Naming {

    private static final Pattern FOLDER = Pattern.compile("submission_(?<number>\\d+)");
    private static final String METADATA = "submission_metadata.yml";
    private static final int LARGEST_METADATA = 128 << 20;

    private final boolean hasMetadata;
    private final Map<String, List<Person>> submitters;

    GradescopeNaming(Download download) {
        Optional<byte[]> metadata = download.read(METADATA, LARGEST_METADATA);
        hasMetadata = metadata.isPresent();
        submitters = metadata.map(GradescopeMetadata::submitters).orElse(Map.of());
    }

    @Override
    public boolean recognises(List<Item> items) {
        return hasMetadata && Naming.super.recognises(items);
    }

    @Override
    public Optional<Claim> claim(Item item) {
        Matcher match = FOLDER.matcher(item.name());
        if (!match.matches() || item.kind() != Item.Kind.FOLDER) {
            return Optional.empty();
        }
        List<Person> people = submitters.getOrDefault(item.name(), List.of());
        String names = people.stream().map(Person::name).collect(Collectors.joining(", "));
        String row = people.isEmpty() ? item.name() : Rows.name(names, match.group("number"));
        Owner owner = new Owner(people, match.group("number"), false);
        return Optional.of(new Claim(key(item, people), row, owner, Optional.of(Piece.folder(item))));
    }

    /** One person's later submission has another number, and the same people. */
    private static String key(Item item, List<Person> people) {
        List<String> ids = people.stream().map(GradescopeNaming::id).sorted().toList();
        return ids.isEmpty() || ids.contains("") ? item.name() : "people " + ids;
    }

    private static String id(Person person) {
        return person.id().isEmpty() ? person.email() : person.id();
    }
}
