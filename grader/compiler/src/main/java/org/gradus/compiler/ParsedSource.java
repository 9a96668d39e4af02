package org.gradus.compiler;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.lang.model.SourceVersion;

/**
 * What parsing alone says of a source.
 *
 * @param file the source
 * @param packageName as the lexer understands it, escapes resolved; empty for the unnamed package
 * @param types its top-level and member types
 */
record ParsedSource(MemorySource file, String packageName, List<ParsedType> types) {

    ParsedSource {
        types = List.copyOf(types);
    }

    static ParsedSource of(MemorySource file, CompilationUnitTree unit, SourcePositions positions) {
        String packageName = unit.getPackageName() == null ? "" : qualified(unit.getPackageName());
        Reading reading = new Reading(file.text(), unit, positions, new ArrayList<>());
        reading.collect(unit.getTypeDecls(), packageName.isEmpty() ? "" : packageName + ".");
        return new ParsedSource(file, packageName, reading.types());
    }

    /** Of a source in which the parser recognised no type: its file's name says what was meant. */
    static ParsedSource byFileName(MemorySource file, String packageName) {
        String name = file.fileName().replaceFirst("\\.java$", "");
        String prefix = packageName.isEmpty() ? "" : packageName + ".";
        return new ParsedSource(
                file,
                packageName,
                SourceVersion.isIdentifier(name) ? List.of(ParsedType.unknown(prefix + name)) : List.of());
    }

    /** The same source with errors in it: no more is known than which types there are. */
    ParsedSource withErrors() {
        return types.isEmpty()
                ? byFileName(file, packageName)
                : new ParsedSource(
                        file,
                        packageName,
                        types.stream().map(ParsedType::doubted).toList());
    }

    /** The same, written in another package; only for a source that names none. Lines stay where they are. */
    ParsedSource movedTo(String otherPackage) {
        MemorySource moved = file.withText("package " + otherPackage + "; " + file.text());
        return new ParsedSource(
                moved,
                otherPackage,
                types.stream().map(type -> type.movedTo(otherPackage)).toList());
    }

    List<String> binaryNames() {
        return types.stream().map(ParsedType::binaryName).toList();
    }

    /** Whether one of its types is called as those that the contract is made of: then nothing can be said of its methods. */
    boolean declaresVocabulary() {
        return types.stream().anyMatch(type -> OwnContract.VOCABULARY.contains(type.simpleName()));
    }

    /** The source with all copies of a contract completed; itself where there are none. */
    MemorySource completed() {
        // From the end, so that what comes before stays where it is.
        List<OwnContract> copies = types.stream()
                .flatMap(type -> type.copy().stream())
                .sorted(Comparator.comparingInt(OwnContract::offset).reversed())
                .toList();
        String text = file.text();
        for (OwnContract copy : copies) {
            text = copy.completed(text);
        }
        return copies.isEmpty() ? file : file.withText(text);
    }

    /** A name with its letters: as text a tree has escapes in place of those beyond Latin. */
    private static String qualified(Tree name) {
        if (name instanceof MemberSelectTree select) {
            return qualified(select.getExpression()) + "." + select.getIdentifier();
        }
        return name instanceof IdentifierTree identifier ? identifier.getName().toString() : "";
    }

    private record Reading(String text, CompilationUnitTree unit, SourcePositions positions, List<ParsedType> types) {

        void collect(List<? extends Tree> declarations, String prefix) {
            for (Tree declaration : declarations) {
                if (declaration instanceof ClassTree type && SourceVersion.isIdentifier(type.getSimpleName())) {
                    String name = prefix + type.getSimpleName();
                    types.add(ParsedType.of(name, type, copy(type)));
                    collect(type.getMembers(), name + "$");
                }
            }
        }

        private Optional<OwnContract> copy(ClassTree type) {
            long end = positions.getEndPosition(unit, type.getModifiers());
            long start = end < 0 ? positions.getStartPosition(unit, type) : end;
            return OwnContract.of(type, text, (int) start);
        }
    }
}
