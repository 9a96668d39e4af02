package org.gradus.engine.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gradus.engine.export.Roster.Member;
import org.gradus.engine.table.ShownNames;

/**
 * Whose each submission is: as a mapping says, else by an id, login or e-mail address that is the submission's name or is known of it,
 * else by the full name, else by the team. What could be two people's is nobody's, and who would get two submissions gets none: both
 * are told, and a person decides.
 */
public final class Matching {

    private final Roster roster;
    private final List<Score> scores;
    private final Map<String, Found> bySubmission = new LinkedHashMap<>();
    private final Map<Member, List<Score>> byMember = new LinkedHashMap<>();
    private final List<String> idleLines;

    /** Matches every submission with the people of a roster. */
    public Matching(Roster roster, List<Score> scores, Mapping mapping) {
        this.roster = roster;
        this.scores = List.copyOf(scores);
        ShownNames names = new ShownNames(scores.stream().map(Score::submission).toList());
        this.idleLines = mapping.withoutSubmission(names);
        People people = new People(roster.members());
        Map<String, Set<String>> mapped = mapping.keys(names);
        roster.members().forEach(member -> byMember.put(member, new ArrayList<>()));
        for (Score score : scores) {
            Set<String> keys = mapped.getOrDefault(score.submission(), Set.of());
            Found found = keys.isEmpty() ? byItself(score, people) : byMapping(keys, people);
            bySubmission.put(score.submission(), found);
            found.members()
                    .forEach(member -> byMember.computeIfAbsent(member, first -> new ArrayList<>())
                            .add(score));
        }
    }

    Roster roster() {
        return roster;
    }

    List<Score> scores() {
        return scores;
    }

    Found found(Score score) {
        return bySubmission.getOrDefault(score.submission(), Found.nobody(""));
    }

    /** The submissions of a person: more than one where it is not clear which counts. */
    List<Score> of(Member member) {
        return byMember.getOrDefault(member, List.of());
    }

    /** The one submission of a person. */
    Optional<Score> only(Member member) {
        return of(member).size() == 1 ? Optional.of(of(member).get(0)) : Optional.empty();
    }

    /** Lines of the mapping that speak of submissions which are not there. */
    public List<String> idleLines() {
        return idleLines;
    }

    private static Found byMapping(Set<String> keys, People people) {
        Set<Member> members = new LinkedHashSet<>();
        List<String> problems = new ArrayList<>();
        for (String key : keys) {
            Set<Member> found = people.withKey(key).isEmpty() ? people.named(key) : people.withKey(key);
            if (found.size() == 1) {
                members.addAll(found);
            } else {
                problems.add("\"" + key + "\" of the mapping is " + count(found));
            }
        }
        return Found.by(members, problems.isEmpty() ? "mapping" : String.join("; ", problems));
    }

    private static Found byItself(Score score, People people) {
        Set<Member> known = new LinkedHashSet<>();
        score.person().keys().forEach(key -> known.addAll(people.withKey(key)));
        known.addAll(people.withKey(score.submission()));
        if (!known.isEmpty()) {
            return one(known, "id, login or e-mail");
        }
        Set<Member> named = new LinkedHashSet<>(people.named(score.person().name()));
        named.addAll(people.named(score.submission()));
        if (!named.isEmpty()) {
            return one(named, "name");
        }
        Set<Member> team = people.inGroup(score.submission());
        return team.isEmpty()
                ? Found.nobody("nobody in the roster has this id, login, e-mail, name or team")
                : Found.by(team, "team");
    }

    private static Found one(Set<Member> members, String how) {
        return members.size() == 1 ? Found.by(members, how) : Found.nobody("by " + how + " it is " + count(members));
    }

    private static String count(Set<Member> members) {
        return members.isEmpty()
                ? "nobody in the roster"
                : members.size() + " people in the roster: "
                        + String.join(
                                ", ",
                                members.stream()
                                        .map(member -> member.person().shown())
                                        .toList());
    }
}
