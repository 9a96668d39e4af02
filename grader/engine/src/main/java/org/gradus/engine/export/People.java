package org.gradus.engine.export;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gradus.engine.export.Roster.Member;

/** Finds members of a roster by what somebody calls them. Case, spaces around it and how accents are stored do not count. */
final class People {

    private final Map<String, Set<Member>> byKey = new HashMap<>();
    private final Map<String, Set<Member>> byName = new HashMap<>();
    private final Map<String, Set<Member>> byGroup = new HashMap<>();

    People(List<Member> members) {
        for (Member member : members) {
            member.person().keys().forEach(key -> add(byKey, key, member));
            add(byName, member.person().name(), member);
            add(byGroup, member.group(), member);
        }
    }

    /** Who has this id, login or e-mail address; more than one only where the roster, or a sign, is ambiguous. */
    Set<Member> withKey(String key) {
        return byKey.getOrDefault(plain(key), Set.of());
    }

    Set<Member> named(String name) {
        return byName.getOrDefault(plain(name), Set.of());
    }

    /** Who handed in together under this name. */
    Set<Member> inGroup(String group) {
        return byGroup.getOrDefault(plain(group), Set.of());
    }

    private static void add(Map<String, Set<Member>> index, String text, Member member) {
        if (!plain(text).isEmpty()) {
            index.computeIfAbsent(plain(text), first -> new LinkedHashSet<>()).add(member);
        }
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
