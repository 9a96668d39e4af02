package org.gradus.engine.intake.gradebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gradus.engine.intake.Download;
import org.gradus.engine.intake.Item;
import org.gradus.engine.intake.Owner;
import org.gradus.engine.intake.Person;
import org.gradus.engine.intake.Piece;
import org.gradus.engine.intake.Submission;
import org.gradus.engine.intake.Submission.Archives;
import org.gradus.engine.intake.SubmissionFolder.Listing;
import org.gradus.engine.intake.Wording;

/** The items of one download, put together person by person. */
final class Gathering {

    private final Naming naming;
    private final AttemptChoice choice;
    private final Map<String, List<Claim>> byPerson = new LinkedHashMap<>();
    private final List<Submission> submissions = new ArrayList<>();
    private final List<String> ignored = new ArrayList<>();
    private int leftOut;

    private Gathering(Naming naming, AttemptChoice choice) {
        this.naming = naming;
        this.choice = choice;
    }

    static Gathering of(Download download, Naming naming, AttemptChoice choice) {
        Gathering gathering = new Gathering(naming, choice);
        download.items().forEach(gathering::add);
        gathering.byPerson.values().forEach(gathering::gather);
        return gathering;
    }

    Listing listing() {
        return new Listing(Rows.unique(submissions), ignored);
    }

    /** How many attempts there are that nobody grades. */
    int leftOut() {
        return leftOut;
    }

    private void add(Item item) {
        Optional<Claim> claim = naming.claim(item);
        if (claim.isPresent()) {
            byPerson.computeIfAbsent(claim.get().key(), key -> new ArrayList<>())
                    .add(claim.get());
        } else if (item.couldBeWork()) {
            submissions.add(
                    new Submission.Unclear(
                            Rows.name(item.name(), ""),
                            Wording.name(item.name())
                                    + " is not named as the others are, so that nobody knows whose it is: see where it came from"));
        } else {
            ignored.add(item.name());
        }
    }

    private void gather(List<Claim> ofOne) {
        if (isOfSeveralNames(ofOne)) {
            submissions.add(torn(ofOne));
            return;
        }
        List<List<Claim>> attempts = naming.attempts(ofOne);
        List<List<Claim>> chosen = choice.of(attempts);
        leftOut += attempts.size() - chosen.size();
        chosen.forEach(claims -> submissions.add(submission(claims, number(attempts, claims))));
    }

    private static boolean isOfSeveralNames(List<Claim> ofOne) {
        return ofOne.stream()
                        .map(claim -> Set.copyOf(claim.owner().people()))
                        .distinct()
                        .count()
                > 1;
    }

    /** Who can choose a name may have chosen one that looks like somebody else's id. */
    private static Submission torn(List<Claim> ofOne) {
        List<String> rows = ofOne.stream().map(Claim::row).distinct().toList();
        return new Submission.Unclear(
                rows.get(0),
                Optional.of(owner(ofOne)),
                "one id stands beside several names (" + Wording.names(rows)
                        + "): see whose files these are, and rename them");
    }

    /** What tells the attempts apart where all of them have a row. */
    private String number(List<List<Claim>> attempts, List<Claim> claims) {
        return choice == AttemptChoice.ALL && attempts.size() > 1 ? "_attempt_" + (attempts.indexOf(claims) + 1) : "";
    }

    private static Submission submission(List<Claim> claims, String number) {
        String row = claims.get(0).row() + number;
        Owner owner = owner(claims);
        List<Piece> pieces =
                claims.stream().flatMap(claim -> claim.piece().stream()).toList();
        return pieces.isEmpty()
                ? new Submission.Unclear(
                        row,
                        Optional.of(owner),
                        "no file was handed in, only a text or a link: see whether there is code in it, and put that into a file")
                : new Submission.Gathered(row, Optional.of(owner), pieces, Archives.OPENED_ONCE);
    }

    private static Owner owner(List<Claim> claims) {
        List<Person> people = claims.stream()
                .flatMap(claim -> claim.owner().people().stream())
                .distinct()
                .toList();
        boolean late = claims.stream().anyMatch(claim -> claim.owner().late());
        // Any of their files will do: the service asks for one of the latest attempt.
        Optional<String> file =
                claims.stream().flatMap(claim -> claim.owner().file().stream()).max(Comparator.naturalOrder());
        return new Owner(people, claims.get(0).owner().attempt(), late, file);
    }
}
