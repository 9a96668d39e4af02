package org.gradus.engine.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SharedResultsTest {

    private final SharedResults shared = new SharedResults();

    @Test
    void aRecordStaysEqual() {
        SubmissionRecord record = record("y is 3 but should be 4");

        assertThat(shared.of(record)).isEqualTo(record);
    }

    @Test
    void whatTwoRecordsHaveInCommonIsKeptOnce() {
        SubmissionRecord one = shared.of(record("y is 3 but should be 4"));
        SubmissionRecord other = shared.of(record("y is 5 but should be 4"));

        assertThat(other.results().get(0)).isSameAs(one.results().get(0));
        assertThat(other.results().get(1).check()).isSameAs(one.results().get(1).check());
        assertThat(other.results().get(1)).isNotEqualTo(one.results().get(1));
    }

    private static SubmissionRecord record(String evidence) {
        return new Records()
                .passed("Dense", "forward")
                .failed("Dense", "dX", evidence)
                .graded();
    }
}
