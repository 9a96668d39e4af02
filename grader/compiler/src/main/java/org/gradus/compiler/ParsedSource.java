package org.gradus.compiler;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.SourceVersion;
import org.gradus.wire.compile.DeclaredTypes;

/**
 * What parsing alone says of a source.
 *
 * @param file the source
 * @param packageName as the lexer understands it, escapes resolved; empty for the unnamed package
 * @param binaryNames of its top-level and member types
 */
record ParsedSource(SourceFile file, String packageName, List<String> binaryNames) {

    ParsedSource {
        binaryNames = List.copyOf(binaryNames);
    }

    static ParsedSource of(SourceFile file, CompilationUnitTree unit) {
        String packageName = unit.getPackageName() == null ? "" : qualified(unit.getPackageName());
        List<String> names = new ArrayList<>();
        collect(unit.getTypeDecls(), packageName.isEmpty() ? "" : packageName + ".", names);
        return new ParsedSource(file, packageName, names);
    }

    /** Of a source in which the parser recognised no type: its file's name says what was meant. */
    static ParsedSource byFileName(SourceFile file, String packageName) {
        String name = file.fileName().replaceFirst("\\.java$", "");
        String prefix = packageName.isEmpty() ? "" : packageName + ".";
        return new ParsedSource(
                file, packageName, SourceVersion.isIdentifier(name) ? List.of(prefix + name) : List.of());
    }

    DeclaredTypes declaredTypes() {
        return new DeclaredTypes(file.path(), binaryNames);
    }

    /** A name with its letters: as text a tree has escapes in place of those beyond Latin. */
    private static String qualified(Tree name) {
        if (name instanceof MemberSelectTree select) {
            return qualified(select.getExpression()) + "." + select.getIdentifier();
        }
        return name instanceof IdentifierTree identifier ? identifier.getName().toString() : "";
    }

    private static void collect(List<? extends Tree> declarations, String prefix, List<String> names) {
        for (Tree declaration : declarations) {
            if (declaration instanceof ClassTree type && SourceVersion.isIdentifier(type.getSimpleName())) {
                String name = prefix + type.getSimpleName();
                names.add(name);
                collect(type.getMembers(), name + "$", names);
            }
        }
    }
}
