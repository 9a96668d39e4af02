package org.gradus.engine.result;

/** What kind of evidence a check is. */
public enum Family {
    /** The class is there and can be constructed. */
    STRUCTURE("structure"),
    /** An expected value of a JSON test case. */
    CASE("case"),
    /** A law, tried on random inputs. */
    PROPERTY("property"),
    /** Backward against the student's own forward, by finite differences. */
    DIFFERENCES("differences"),
    /** The student's own layers one after the other. */
    CHAIN("chain"),
    /** The hidden cases of an area, all together. */
    HIDDEN("hidden");

    private final String word;

    Family(String word) {
        this.word = word;
    }

    /** The word for it in reports. */
    public String word() {
        return word;
    }
}
