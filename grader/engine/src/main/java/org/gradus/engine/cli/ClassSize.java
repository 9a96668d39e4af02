package org.gradus.engine.cli;

import java.util.Optional;

/** How large a class may be whose tables are to lie in one folder. */
final class ClassSize {

    /** Of an assignment like the bundled ones: {@code class.json} has 70 KB of each, and no table of more than 1 GB is read again. */
    private static final int MOST = 15_000;

    private ClassSize() {}

    /** What to say before hours of work, of which the records would be kept, and no table could be made. */
    static Optional<String> remark(int submissions) {
        return submissions <= MOST
                ? Optional.empty()
                : Optional.of(submissions + " submissions are more than the " + MOST
                        + " or so whose tables one folder can hold: grade them in several folders of submissions, each into"
                        + " an --out of its own");
    }
}
