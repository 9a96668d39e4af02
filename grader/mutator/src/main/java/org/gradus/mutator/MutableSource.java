package org.gradus.mutator;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.TreeMap;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** A source that is changed mechanically, in one place at a time. It is parsed, and not compiled. */
public final class MutableSource {

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    private final String text;
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final List<Integer> loops;
    private final List<Edit> edits;

    /**
     * Parses a source.
     *
     * @param name what the parser may call it, {@code layers.Dense}
     */
    public MutableSource(String name, String text) {
        this.text = text;
        try {
            JavacTask task = (JavacTask) COMPILER.getTask(
                    null, null, problem -> {}, List.of("-proc:none"), null, List.of(new MemoryFile(name, text)));
            this.unit = task.parse().iterator().next();
            this.positions = Trees.instance(task).getSourcePositions();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        SourceMutator mutator = new SourceMutator(unit, positions, text);
        this.loops = mutator.loops();
        this.edits = mutator.edits();
    }

    /** All that can be changed, in the order of the source; some of it will not compile. */
    public List<Edit> edits() {
        return edits;
    }

    /** What was parsed. */
    public CompilationUnitTree unit() {
        return unit;
    }

    /** Where its pieces lie. */
    public SourcePositions positions() {
        return positions;
    }

    /** The line in which an edit begins. */
    public int line(Edit edit) {
        return (int) text.substring(0, edit.start()).lines().count();
    }

    /** What an edit changes: before and after. */
    public String change(Edit edit) {
        return text.substring(edit.start(), edit.end()).strip() + " -> "
                + edit.text().strip();
    }

    /** All lines that an edit touches, as they are. */
    public String before(Edit edit) {
        return text.substring(lineStart(edit), lineEnd(edit));
    }

    /** The same lines with the edit. */
    public String after(Edit edit) {
        return text.substring(lineStart(edit), edit.start()) + edit.text() + text.substring(edit.end(), lineEnd(edit));
    }

    private int lineStart(Edit edit) {
        return text.lastIndexOf('\n', edit.start() - 1) + 1;
    }

    private int lineEnd(Edit edit) {
        int end = text.indexOf('\n', edit.end());
        return end < 0 ? text.length() : end;
    }

    /** The source with an edit. */
    public String changed(Edit edit) {
        return text.substring(0, edit.start()) + edit.text() + text.substring(edit.end());
    }

    /** The same with a statement at the beginning of every loop that is left. */
    public String changed(Edit edit, String inLoops) {
        TreeMap<Integer, Integer> inserts = new TreeMap<>();
        loops.stream()
                .filter(loop -> loop <= edit.start() || loop > edit.end())
                .forEach(loop -> inserts.put(loop, loop));
        StringBuilder changed = new StringBuilder(text);
        boolean isDone = false;
        for (int loop : inserts.descendingKeySet()) {
            if (!isDone && loop <= edit.start()) {
                changed.replace(edit.start(), edit.end(), edit.text());
                isDone = true;
            }
            changed.insert(loop, " " + inLoops + " ");
        }
        if (!isDone) {
            changed.replace(edit.start(), edit.end(), edit.text());
        }
        return changed.toString();
    }
}
