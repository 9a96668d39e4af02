package org.gradus.engine.diagnose.formula;

/** What a matrix has as many rows or columns of. Two of them may be equally many by chance; a formula is right whatever they are. */
public enum Extent {
    ONE(0),
    INPUTS(1),
    OUTPUTS(2),
    SAMPLES(3),
    STACKED(4);

    static final int COUNT = values().length;

    private final int place;

    Extent(int place) {
        this.place = place;
    }

    /** Where it stands in an array that has an entry for each. */
    int place() {
        return place;
    }
}
