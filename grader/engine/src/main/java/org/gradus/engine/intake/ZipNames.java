package org.gradus.engine.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names in one zip as paths; those that are not UTF-8 and look like another are told apart by their bytes. */
final class ZipNames {

    private final Map<String, Set<String>> spellings = new HashMap<>();

    ZipNames(List<ZipHeader> headers) {
        for (ZipHeader header : headers) {
            spellings
                    .computeIfAbsent(Names.likeness(header.name().text()), likeness -> new HashSet<>())
                    .add(header.name().byBytes());
        }
    }

    String of(ZipName name) {
        boolean isAlone =
                spellings.getOrDefault(Names.likeness(name.text()), Set.of()).size() <= 1;
        return isAlone || name.encoding() == ZipName.Encoding.UTF_8 ? name.text() : name.byBytes();
    }
}
