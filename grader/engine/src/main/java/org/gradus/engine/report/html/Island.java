package org.gradus.engine.report.html;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.SortedMap;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.clean.JsonString;
import org.gradus.engine.clean.PageText;
import org.gradus.engine.mark.FacetMark.Verdict;
import org.gradus.engine.report.html.data.ClassData;
import org.gradus.engine.report.html.data.FacetColumn;
import org.gradus.engine.report.html.data.SubmissionRow;
import org.gradus.engine.report.model.FileNames;
import org.gradus.engine.report.model.Graded;
import org.jspecify.annotations.Nullable;

/** The data of the page: JSON in which nothing can end the script that it stands in. */
final class Island {

    private static final ObjectMapper JSON = JsonMapper.builder(
                    new JsonFactoryBuilder().characterEscapes(new Harmless()).build())
            .build();

    private Island() {}

    static String of(Assignment assignment, List<Graded> graded) {
        try {
            return JSON.writeValueAsString(data(assignment, graded));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records that cannot be written as JSON", e);
        }
    }

    static ClassData data(Assignment assignment, List<Graded> graded) {
        List<FacetKey> columns = FacetKey.columns(assignment, graded);
        Texts texts = new Texts();
        SubmissionRows rows = new SubmissionRows(assignment, columns, texts);
        SortedMap<String, String> pages =
                FileNames.of(graded.stream().map(Graded::submission).toList());
        List<SubmissionRow> submissions = graded.stream()
                .map(one -> rows.row(one, pages.getOrDefault(one.submission(), "")))
                .toList();
        return new ClassData(
                ClassData.SCHEMA_VERSION,
                assignment.maxPoints().toPlainString(),
                texts.all(),
                columns.stream().map(column -> column(column, graded)).toList(),
                CheckRates.of(graded),
                LossRanking.of(assignment, graded),
                submissions);
    }

    private static FacetColumn column(FacetKey key, List<Graded> graded) {
        return new FacetColumn(
                key.part(),
                key.facet().toString(),
                key.worth().toPlainString(),
                key.count(graded, Verdict.EARNED),
                key.count(graded, Verdict.FOLLOWED),
                key.count(graded, Verdict.LOST),
                key.count(graded, Verdict.WITHHELD));
    }

    /** Writes as an escape whatever could mean something to a reader of HTML. */
    private static final class Harmless extends CharacterEscapes {

        private static final long serialVersionUID = 1L;

        private final int[] ascii = standardAsciiEscapesForJSON();

        private Harmless() {
            for (int unit = 0; unit < ascii.length; unit++) {
                if (ascii[unit] == ESCAPE_NONE && PageText.isEscaped(unit)) {
                    ascii[unit] = ESCAPE_CUSTOM;
                }
            }
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return ascii.clone();
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int unit) {
            return PageText.isEscaped(unit) ? new SerializedString(JsonString.escape(unit)) : null;
        }
    }
}
