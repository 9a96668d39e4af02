package org.gradus.engine.intake;

import java.util.List;

/** What one submission turned out to hold. Reasons and notes are for people: one line each, of bounded length. */
public sealed interface Collected {

    /** What a student should know and what costs no marks, in a fixed order. */
    List<String> notes();

    /**
     * Sources to grade.
     *
     * @param sources at least one, sorted by path in code point order; no two have the same text
     * @param unread where else a class could have been, in a fixed order
     */
    record Accepted(List<SourceFile> sources, List<String> notes, List<Unread> unread) implements Collected {
        public Accepted {
            sources = List.copyOf(sources);
            notes = List.copyOf(notes);
            unread = List.copyOf(unread);
        }

        /** Sources beside which there is nothing that could not be read. */
        public Accepted(List<SourceFile> sources, List<String> notes) {
            this(sources, notes, List.of());
        }
    }

    /** No Java source, and nothing that could hide one. */
    record Empty(List<String> notes) implements Collected {
        public Empty {
            notes = List.copyOf(notes);
        }
    }

    /** The student's work is perhaps here, but a person has to look: it is an archive, compiled classes, locked, or there twice. */
    record NeedsAttention(String reason, List<String> notes) implements Collected {
        public NeedsAttention {
            notes = List.copyOf(notes);
        }
    }

    /** Dangerous, damaged or beyond a limit. Nothing of it is used. */
    record Refused(String reason) implements Collected {
        @Override
        public List<String> notes() {
            return List.of();
        }
    }
}
