package org.gradus.benchmark.student;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;

/** Gives the local variables and parameters of a source other names: no two students choose the same. */
final class Renaming {

    private static final Set<ElementKind> LOCAL =
            Set.of(ElementKind.LOCAL_VARIABLE, ElementKind.PARAMETER, ElementKind.EXCEPTION_PARAMETER);

    private Renaming() {}

    /** The same program with an ending behind each of those names; the text as it is where it does not compile by itself. */
    static String of(String text, String ending) {
        Sources.Parsed parsed = Sources.parse(Sources.of("Renamed.java", text));
        if (!parsed.isUnderstood()) {
            return text;
        }
        SortedMap<Integer, Integer> names = new TreeMap<>();
        new Names(parsed, text, names).scan(parsed.unit(), null);
        StringBuilder renamed = new StringBuilder();
        int copied = 0;
        for (Map.Entry<Integer, Integer> name : names.entrySet()) {
            renamed.append(text, copied, name.getValue()).append(ending);
            copied = name.getValue();
        }
        return renamed.append(text, copied, text.length()).toString();
    }

    /** Where the names begin and end. */
    private static final class Names extends TreePathScanner<Void, Void> {

        private final Sources.Parsed parsed;
        private final String text;
        private final SortedMap<Integer, Integer> names;
        private final Trees trees;
        private final SourcePositions positions;

        Names(Sources.Parsed parsed, String text, SortedMap<Integer, Integer> names) {
            this.parsed = parsed;
            this.text = text;
            this.names = names;
            this.trees = Trees.instance(parsed.task());
            this.positions = trees.getSourcePositions();
        }

        @Override
        public Void visitVariable(VariableTree variable, Void none) {
            Element element = trees.getElement(getCurrentPath());
            if (element != null && LOCAL.contains(element.getKind())) {
                long type =
                        variable.getType() == null ? -1 : positions.getEndPosition(parsed.unit(), variable.getType());
                long start = Math.max(type, positions.getStartPosition(parsed.unit(), variable));
                Matcher name = Pattern.compile(
                                "\\b" + Pattern.quote(variable.getName().toString()) + "\\b")
                        .matcher(text);
                if (name.find((int) start)) {
                    names.put(name.start(), name.end());
                }
            }
            return super.visitVariable(variable, null);
        }

        @Override
        public Void visitIdentifier(IdentifierTree identifier, Void none) {
            Element element = trees.getElement(getCurrentPath());
            if (element != null && LOCAL.contains(element.getKind())) {
                names.put((int) positions.getStartPosition(parsed.unit(), identifier), (int)
                        positions.getEndPosition(parsed.unit(), identifier));
            }
            return super.visitIdentifier(identifier, null);
        }
    }
}
