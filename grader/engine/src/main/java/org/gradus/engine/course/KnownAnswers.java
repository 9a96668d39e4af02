package org.gradus.engine.course;

import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
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

    /** Numbers in all that is kept of what only the diagnosis of one class, or a smaller example for it, has asked. */
    private static final int MOST_NUMBERS = 1 << 21;

    private final SortedMap<String, SortedMap<Facet, MatrixData>> answers;
    private final Map<String, SortedMap<Facet, MatrixData>> recent = new LinkedHashMap<>(16, 0.75f, true);
    private final Asking asking;
    private boolean isComplete;
    private long numbers;

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
            known = recent.get(key);
        }
        if (known == null) {
            known = Collections.unmodifiableSortedMap(asking.ask(question));
            keep(key, known);
        }
        return known;
    }

    private void keep(String key, SortedMap<Facet, MatrixData> answer) {
        if (!isComplete) {
            answers.put(key, answer);
            return;
        }
        recent.put(key, answer);
        numbers += numbers(answer);
        Iterator<SortedMap<Facet, MatrixData>> longestUnasked = recent.values().iterator();
        while (numbers > MOST_NUMBERS && recent.size() > 1) {
            numbers -= numbers(longestUnasked.next());
            longestUnasked.remove();
        }
    }

    private static long numbers(SortedMap<Facet, MatrixData> answer) {
        return answer.values().stream()
                .mapToLong(matrix -> (long) matrix.rows() * matrix.columns())
                .sum();
    }

    /** All checks are made: of what is asked from now on only what was asked last is kept, so that a large class needs no more than a small one. */
    synchronized void complete() {
        isComplete = true;
    }

    /** All that is known for good. */
    synchronized SortedMap<String, SortedMap<Facet, MatrixData>> all() {
        return new TreeMap<>(answers);
    }
}
