package org.gradus.engine.architecture;

import java.util.List;

/**
 * The packages of the project below a root, so that the same rules hold for the real ones and are tried on a small copy of the
 * tree in which something is wrong.
 *
 * @param root {@code org.gradus}, or the package of the fixtures
 */
record Sides(String root) {

    /** The engine's packages in the order of the data's way. */
    static final List<String> LAYERS = List.of(
            "name",
            "clean",
            "file",
            "table",
            "protocol",
            "assignment",
            "result",
            "intake",
            "sandbox",
            "compile",
            "subject",
            "check",
            "diagnose",
            "journal",
            "course",
            "batch",
            "decision",
            "mark",
            "report",
            "share",
            "export",
            "grading",
            "author",
            "cli");

    static final Sides REAL = new Sides("org.gradus");

    /** A package with all below it. */
    String in(String path) {
        return root + "." + path + "..";
    }

    String engine(String layer) {
        return in("engine." + layer);
    }

    String[] engine(List<String> layers) {
        return layers.stream().map(this::engine).toArray(String[]::new);
    }

    /** Everything that runs beside a student's code, or is compiled against by it. */
    String[] studentSide() {
        return new String[] {in("worker"), in("wire"), in("compiler"), in("layer")};
    }
}
