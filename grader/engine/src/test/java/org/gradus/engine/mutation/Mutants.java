package org.gradus.engine.mutation;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.gradus.engine.zoo.RightMembers;
import org.gradus.mutator.Edit;
import org.gradus.mutator.MemoryFile;
import org.gradus.mutator.MutableSource;

/** All mutants of one file of right classes; none is compiled yet. */
final class Mutants {

    private static final String FOLDER = "grader/engine/src/test/java/";

    private final String file;
    private final String text;
    private final MutableSource source;

    /** Parses the source of a top-level class of the zoo. */
    Mutants(String topLevelClass) {
        this.file = topLevelClass;
        Path root = Path.of(System.getProperty("gradus.root"));
        try {
            this.text = Files.readString(root.resolve(FOLDER + topLevelClass.replace('.', '/') + ".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.source = new MutableSource(topLevelClass, text);
    }

    /** A mutant that may not compile. */
    record Draft(RightMembers.Member member, Edit edit, int line, String change, String name, MemoryFile source) {}

    /**
     * Drafts for edits that concern a right class, each in a package of its own. None is written that is not drawn.
     *
     * @param random draws them
     * @param oneOf of so many edits one
     * @param atLeast so many, if there are
     */
    List<Draft> drawn(Random random, int oneOf, int atLeast) {
        List<Edit> edits = new ArrayList<>(source.edits());
        Collections.shuffle(edits, random);
        int wanted = Math.max(atLeast, (edits.size() + oneOf - 1) / oneOf);
        List<Draft> drafts = new ArrayList<>();
        for (Edit edit : edits) {
            if (drafts.size() < wanted) {
                memberAt(edit.start()).ifPresent(member -> drafts.add(draft(member, edit, "m" + drafts.size())));
            }
        }
        return drafts;
    }

    /** The first draft with this change in a right class whose name ends so. */
    Optional<Draft> first(String way, String change) {
        return source.edits().stream()
                .filter(edit -> source.change(edit).equals(change))
                .flatMap(edit -> memberAt(edit.start()).stream()
                        .filter(member -> member.name().endsWith("$" + way))
                        .map(member -> draft(member, edit, "first")))
                .findFirst();
    }

    private Draft draft(RightMembers.Member member, Edit edit, String packet) {
        String place = file.substring(0, file.lastIndexOf('.'));
        String moved = place + "." + packet;
        String changed = changed(edit)
                .replaceFirst("package [^;]+;", "package " + moved + "; import " + place + ".*;"); // helpers
        String top = moved + file.substring(file.lastIndexOf('.'));
        return new Draft(
                member,
                edit,
                source.line(edit),
                source.change(edit),
                top + member.name().substring(file.length()),
                new MemoryFile(top, changed));
    }

    /** With the edit, and with a count in every loop that is left. */
    private String changed(Edit edit) {
        return source.changed(edit, Fuel.class.getName() + ".burn();");
    }

    /** The right class that a place belongs to: the one around it, or the first that uses the helper around it. */
    private Optional<RightMembers.Member> memberAt(int position) {
        Map<String, RightMembers.Member> members = new LinkedHashMap<>();
        RightMembers.of(file).forEach(member -> members.put(simpleName(member.name()), member));
        ClassTree top = (ClassTree) source.unit().getTypeDecls().get(0);
        List<Tree> pieces = new ArrayList<>(top.getMembers());
        pieces.addAll(source.unit()
                .getTypeDecls()
                .subList(1, source.unit().getTypeDecls().size()));
        if (members.containsKey(top.getSimpleName().toString())) {
            return Optional.ofNullable(members.get(top.getSimpleName().toString()));
        }
        Set<String> users = new LinkedHashSet<>();
        pieces.stream()
                .filter(piece -> isAround(piece, position))
                .map(Mutants::name)
                .forEach(users::add);
        for (int size = 0; size < users.size(); ) {
            size = users.size();
            for (String user : List.copyOf(users)) {
                if (members.containsKey(user)) {
                    return Optional.ofNullable(members.get(user));
                }
                Pattern use = Pattern.compile("\\b" + Pattern.quote(user) + "\\b");
                pieces.stream()
                        .filter(piece -> use.matcher(text(piece)).find())
                        .map(Mutants::name)
                        .forEach(users::add);
            }
        }
        return Optional.empty();
    }

    private boolean isAround(Tree piece, int position) {
        return source.positions().getStartPosition(source.unit(), piece) <= position
                && position < source.positions().getEndPosition(source.unit(), piece);
    }

    private String text(Tree piece) {
        long start = source.positions().getStartPosition(source.unit(), piece);
        return start < 0
                ? ""
                : text.substring((int) start, (int) source.positions().getEndPosition(source.unit(), piece));
    }

    private static String name(Tree piece) {
        if (piece instanceof ClassTree type) {
            return type.getSimpleName().toString();
        }
        return piece instanceof MethodTree method ? method.getName().toString() : "";
    }

    private static String simpleName(String binaryName) {
        return binaryName.substring(Math.max(binaryName.lastIndexOf('.'), binaryName.lastIndexOf('$')) + 1);
    }
}
