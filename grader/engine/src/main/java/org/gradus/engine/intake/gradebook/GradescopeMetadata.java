package org.gradus.engine.intake.gradebook;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.gradus.engine.intake.Person;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.reader.UnicodeReader;

/**
 * {@code submission_metadata.yml}: submission, {@code :submitters:}, and of each {@code :name:}, {@code :sid:}, {@code :email:}. It also
 * holds what students' programs printed, so that it is long and hostile: it is read event by event, and no object is made of what it
 * says, whatever its tags. An alias stands for nothing.
 */
final class GradescopeMetadata {

    private static final String SUBMITTERS = "submitters";
    private static final int DEPTH_OF_PEOPLE = 4;
    private static final int LONGEST = 1000;
    private static final int MOST_PEOPLE = 100;

    private final Map<String, List<Person>> submitters = new HashMap<>();
    private final Deque<Level> way = new ArrayDeque<>();

    /** A mapping or a list that the reader is in. */
    private static final class Level {
        private final boolean isMapping;
        private String key = "";
        private boolean isValueNext;
        private final Map<String, String> texts = new HashMap<>();

        private Level(boolean isMapping) {
            this.isMapping = isMapping;
        }
    }

    private GradescopeMetadata() {}

    /** Who handed in each submission, by the name of its folder; what comes after something that is no YAML is not read. */
    static Map<String, List<Person>> submitters(byte[] yaml) {
        GradescopeMetadata metadata = new GradescopeMetadata();
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        try {
            Iterator<Event> events = new Yaml(options)
                    .parse(new UnicodeReader(new ByteArrayInputStream(yaml)))
                    .iterator();
            while (events.hasNext()) {
                metadata.take(events.next());
            }
        } catch (YAMLException e) {
            return metadata.submitters;
        }
        return metadata.submitters;
    }

    private void take(Event event) {
        if (event instanceof MappingStartEvent) {
            begin(true);
        } else if (event instanceof SequenceStartEvent) {
            begin(false);
        } else if (event instanceof MappingEndEvent || event instanceof SequenceEndEvent) {
            end();
        } else if (event instanceof ScalarEvent scalar) {
            text(scalar.getValue());
        } else if (event instanceof AliasEvent) {
            text("");
        }
    }

    private void begin(boolean isMapping) {
        way.push(new Level(isMapping));
    }

    private void end() {
        Level ended = way.pop();
        if (ended.isMapping && isPerson()) {
            List<Person> people = submitters.computeIfAbsent(keyAbove(3), key -> new ArrayList<>());
            if (people.size() < MOST_PEOPLE) {
                people.add(new Person(
                        ended.texts.getOrDefault("sid", ""),
                        ended.texts.getOrDefault("name", ""),
                        ended.texts.getOrDefault("email", "")));
            }
        }
        if (!way.isEmpty()) {
            way.element().isValueNext = false;
        }
    }

    /** Whether what ends now was in the list of a submission's submitters. */
    private boolean isPerson() {
        return way.size() == DEPTH_OF_PEOPLE - 1
                && !way.element().isMapping
                && plain(keyAbove(2)).equals(SUBMITTERS);
    }

    /** The key that the reader is at, so many levels up. */
    private String keyAbove(int levels) {
        return way.stream()
                .skip(levels - 1L)
                .findFirst()
                .map(level -> level.key)
                .orElse("");
    }

    private void text(String value) {
        if (way.isEmpty() || !way.element().isMapping) {
            return;
        }
        Level level = way.element();
        if (level.isValueNext) {
            level.isValueNext = false;
            if (way.size() == DEPTH_OF_PEOPLE && value.length() <= LONGEST) {
                level.texts.put(plain(level.key), value.strip());
            }
        } else {
            level.key = value;
            level.isValueNext = true;
        }
    }

    /** Ruby writes {@code :name:}. */
    private static String plain(String key) {
        return key.startsWith(":") ? key.substring(1) : key;
    }
}
