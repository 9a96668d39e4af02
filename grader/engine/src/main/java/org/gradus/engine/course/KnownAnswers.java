package org.gradus.engine.course;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gradus.engine.check.ReferenceFailedException;
import org.gradus.engine.protocol.Facet;
import org.gradus.wire.MatrixData;

/** What a course's references have answered: each question is put once, whichever lane comes first. */
final class KnownAnswers {

    /** Puts a question to a reference. */
    @FunctionalInterface
    interface Asking {
        SortedMap<Facet, MatrixData> ask(ReferenceQuestion question);
    }

    private final SortedMap<String, SortedMap<Facet, MatrixData>> answers;
    private final Asking asking;

    /** @param answers that are known from earlier runs, by the keys of their questions */
    KnownAnswers(Map<String, SortedMap<Facet, MatrixData>> answers, Asking asking) {
        this.answers = new TreeMap<>(answers);
        this.asking = asking;
    }

    /** @throws ReferenceFailedException if the reference has no answer */
    synchronized SortedMap<Facet, MatrixData> of(ReferenceQuestion question) {
        String key = question.key();
        SortedMap<Facet, MatrixData> known = answers.get(key);
        if (known == null) {
            known = Collections.unmodifiableSortedMap(asking.ask(question));
            answers.put(key, known);
        }
        return known;
    }

    /** All that is known by now. */
    synchronized SortedMap<String, SortedMap<Facet, MatrixData>> all() {
        return new TreeMap<>(answers);
    }
}
