package org.gradus.engine.clean;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class JsonStringProperties {

    @Property(seed = "21", tries = 1000)
    void itReadsBackAsItWas(@ForAll("any") String text) throws JsonProcessingException {
        assertThat(new ObjectMapper().readValue(JsonString.quoted(text), String.class))
                .isEqualTo(text);
    }

    @Example
    void lettersStayAndWhatCannotBeSeenIsWrittenAsAnEscape() {
        assertThat(JsonString.quoted("\u00e9\u6f22 \"\\ \u001b\u202e\n"))
                .isEqualTo("\"\u00e9\u6f22 \\\"\\\\ \\u001b\\u202e\\u000a\"");
    }

    @Provide
    Arbitrary<String> any() {
        return Texts.any();
    }
}
