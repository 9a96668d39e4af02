package org.gradus.engine.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {

    @ParameterizedTest
    @CsvSource({"'','',0", "'',ab,2", "kitten,sitting,3", "--asignment,--assignment,1", "flaw,lawn,2", "bacth,batch,2"})
    void countsLettersPutInTakenOutAndReplaced(String one, String other, int distance) {
        assertThat(EditDistance.between(one, other)).isEqualTo(distance);
        assertThat(EditDistance.between(other, one)).isEqualTo(distance);
    }
}
