package org.gradus.engine.intake.gradebook;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradus.engine.intake.Item;
import org.gradus.engine.intake.Person;
import org.gradus.engine.intake.Piece;

/**
 * Moodle: folders {@code Jane Doe_4242_assignsubmission_file}, with a stroke at the end in older versions, or flat files of which that
 * is the beginning. There is a group's name and number instead where groups hand in, {@code Participant} where names are hidden, and
 * no number for those who are in no group. Underscores in names are blanks by then, so that nobody can be called like another.
 */
final class MoodleNaming implements Naming {

    private static final Pattern NAME = Pattern.compile(
            "(?<name>[^_]*)(?:_(?<id>\\d+))?_assignsubmission_(?<plugin>[a-z0-9]+)(?:_(?<file>.*))?", Pattern.DOTALL);
    private static final String UNNAMED = "Participant";

    @Override
    public Optional<Claim> claim(Item item) {
        Matcher match = NAME.matcher(item.name());
        if (!match.matches()) {
            return Optional.empty();
        }
        String id = Optional.ofNullable(match.group("id")).orElse("");
        String file = Optional.ofNullable(match.group("file")).orElse("");
        Optional<Piece> piece = match.group("plugin").equals("file")
                ? Optional.of(item.kind() == Item.Kind.FOLDER ? Piece.folder(item) : new Piece(item, file))
                : Optional.empty();
        Claim claim = Claim.of(new Person(id, match.group("name"), ""), "", Claim.Lateness.IN_TIME, piece);
        return Optional.of(match.group("name").equals(UNNAMED) ? withoutName(claim, id) : claim);
    }

    private static Claim withoutName(Claim claim, String id) {
        Claim anonymous = Claim.of(new Person(id, "", ""), "", Claim.Lateness.IN_TIME, claim.piece());
        return new Claim(claim.key(), claim.row(), anonymous.owner(), claim.piece());
    }
}
