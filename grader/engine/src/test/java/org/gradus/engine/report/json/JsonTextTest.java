package org.gradus.engine.report.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class JsonTextTest {

    @Property(seed = "3", tries = 1000)
    void aNumberReadsBackAsTheSameDouble(@ForAll double number) {
        assertThat(Double.parseDouble(JsonText.number(number))).isEqualTo(number);
    }

    @Property(seed = "4", tries = 1000)
    void soDoNumbersOfAllMagnitudes(@ForAll long bits) throws JsonProcessingException {
        double number = Double.longBitsToDouble(bits);
        if (Double.isFinite(number)) {
            assertThat(new ObjectMapper().readValue(JsonText.number(number), Double.class))
                    .isEqualTo(number);
        }
    }

    @Property(seed = "5", tries = 200)
    void aStringReadsBackAsItWas(@ForAll String text) throws JsonProcessingException {
        assertThat(new ObjectMapper()
                        .readTree(JsonText.of(Map.of("text", text)))
                        .at("/text")
                        .textValue())
                .isEqualTo(text);
    }

    @Example
    void numbersAreAsShortAsTheyCanBe() {
        assertThat(List.of(1.0, -2.5, 0.1, 1e6, 1e300, -4.9e-324, 0.1 + 0.2, 1e-5, 0.0, -0.0))
                .extracting(JsonText::number)
                .containsExactly(
                        "1", "-2.5", "0.1", "1000000", "1e300", "-5e-324", "0.30000000000000004", "1e-5", "0", "-0.0");
    }

    @Example
    void whatIsNoNumberIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> JsonText.number(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> JsonText.number(Double.NEGATIVE_INFINITY));
    }

    @Example
    void whatFitsStandsOnOneLineAndARowAlwaysDoes() {
        List<Double> row = Collections.nCopies(30, 1.25);
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("small", List.of(List.of(1.0, 2.0), List.of(3.0, 4.0)));
        object.put("large", List.of(row, row));
        object.put("object", Map.of("flag", true));

        String shown = "[" + String.join(", ", Collections.nCopies(30, "1.25")) + "]";
        assertThat(JsonText.of(object)).isEqualTo("""
                        {
                          "small": [[1, 2], [3, 4]],
                          "large": [
                            %s,
                            %s
                          ],
                          "object": {"flag": true}
                        }
                        """.formatted(shown, shown));
    }
}
