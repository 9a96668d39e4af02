package org.gradus.wire.compile;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All sources of one submission, to be compiled together.
 *
 * @param terms that hold for all submissions
 * @param sources in the order in which javac sees them; no path twice
 * @param leftOut paths of sources over which a compiler was lost, with the reason that is given for leaving them out: they are parsed
 *     and no more
 */
public record CompileRequest(CompileTerms terms, List<SourceText> sources, Map<String, String> leftOut) {

    private static final int LONGEST_PATH_SHOWN = 200;

    /** @throws IllegalArgumentException if two sources have one path */
    public CompileRequest {
        sources = List.copyOf(sources);
        leftOut = Collections.unmodifiableMap(new LinkedHashMap<>(leftOut));
        Set<String> paths = new HashSet<>();
        for (SourceText source : sources) {
            if (!paths.add(source.path())) {
                throw new IllegalArgumentException("sources: two files are called "
                        + PlainText.cut(PlainText.printable(source.path()), LONGEST_PATH_SHOWN));
            }
        }
    }

    /** Sources that are all to be compiled. */
    public CompileRequest(int release, List<SourceText> sources) {
        this(new CompileTerms(release), sources, Map.of());
    }

    /** All sources that are compiled, the course's after the others. */
    public List<SourceText> all() {
        return Stream.concat(sources.stream(), terms.course().stream().map(CourseSource::source))
                .toList();
    }
}
