package org.gradus.engine.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gradus.engine.batch.BatchEntry;
import org.gradus.engine.batch.BatchListener;
import org.gradus.engine.batch.EarlierRecords;
import org.gradus.engine.grading.MarkedRecords;
import org.gradus.engine.report.model.Standing;
import org.gradus.engine.result.SubmissionRecord;

/** Hears how submissions come off while their records pass by, for when no report has to be made of these. */
final class Standings implements BatchListener {

    private final MarkedRecords marked;
    private final Map<String, Standing> heard = new ConcurrentHashMap<>();

    Standings(MarkedRecords marked) {
        this.marked = marked;
    }

    @Override
    public void done(String submission, SubmissionRecord record) {
        heard.put(submission, marked.standing(submission, record));
    }

    /** Those of a class; whoever was not heard of has a record. */
    List<Standing> of(List<BatchEntry> entries, EarlierRecords records) {
        return entries.stream()
                .map(entry -> heard.computeIfAbsent(
                        entry.submission(), name -> marked.standing(name, records.of(entry.content()))))
                .toList();
    }
}
