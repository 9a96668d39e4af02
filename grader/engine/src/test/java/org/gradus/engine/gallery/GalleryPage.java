package org.gradus.engine.gallery;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.protocol.Facet;

/** The tables of the page about the gallery, as the cards have them. */
final class GalleryPage {

    private final Map<String, List<String>> facets = new TreeMap<>();

    GalleryPage(Assignment assignment) {
        for (Part part : assignment.parts()) {
            facets.put(
                    part.className(),
                    part.points().keySet().stream()
                            .map(Facet::toString)
                            .sorted()
                            .toList());
        }
    }

    String tables() {
        StringBuilder text = new StringBuilder();
        for (String group : Gallery.GROUPS) {
            text.append("\n## ").append(group).append("\n\n");
            text.append("| name | what it tries | what it gets | where it is stopped |\n|---|---|---|---|\n");
            Gallery.all().stream()
                    .filter(attack -> attack.group().equals(group))
                    .forEach(attack -> text.append(row(attack)));
        }
        return text.toString();
    }

    private String row(Attack attack) {
        Attack.Card card = attack.card();
        String harm = card.needs()
                .map(needs -> needs.stream().map(name -> "`" + name + "`").collect(Collectors.joining(" and ")))
                .map(needs -> "; its harm is stopped by " + needs + " alone")
                .orElse("");
        String since =
                card.java().map(release -> ", from Java " + release + " on").orElse("");
        return "| `" + attack.name() + "` | " + card.tries() + since + " | " + gets(card) + harm + " | "
                + card.stopped() + " |\n";
    }

    private String gets(Attack.Card card) {
        if (card.gets().isPresent()) {
            return card.gets().get();
        }
        return switch (card.status()) {
            case "refused" -> "it is refused: no points until somebody has looked";
            case "needs_attention" -> "a person has to look: no points until then";
            case "not_compiled" -> "0 points: nothing of it compiles";
            default -> card.loses().isEmpty() ? "nothing: its right numbers keep their marks" : losses(card);
        };
    }

    private String losses(Attack.Card card) {
        String lost = card.loses().entrySet().stream()
                .map(entry -> lost(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("; "));
        String shares = card.shares().orElse(Map.of()).entrySet().stream()
                .map(entry -> ", and keeps a share of " + String.join(", ", entry.getValue()) + " of " + entry.getKey())
                .collect(Collectors.joining());
        return "it loses " + lost + shares
                + card.outcome().map(word -> ": " + word).orElse("");
    }

    private String lost(String part, List<String> lost) {
        boolean isAll = List.copyOf(new TreeSet<>(lost)).equals(facets.get(part));
        return isAll ? "all of " + part : String.join(", ", lost) + " of " + part;
    }
}
