package org.gradus.engine.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.junit.jupiter.api.Test;

/** A reader finds the same few names at the top of the project, whatever is added to it. */
class TopLevelTest {

    private static final Set<String> FIXED =
            Set.of("pom.xml", "grader", "reference", "testcases", "submissions-template", "README.md");
    private static final Set<String> BESIDE =
            Set.of("LICENSE", "docs", ".ci", ".github", ".mvn", ".gitignore", ".gitattributes", ".editorconfig");

    @Test
    void nothingElseIsCommittedThere() throws IOException {
        assumeTrue(Files.exists(Document.ROOT.resolve(".git")), "this is no clone of a repository");

        Set<String> committed = committedAtTheTop();

        assertThat(committed).containsAll(FIXED);
        assertThat(strays(committed)).isEmpty();
    }

    @Test
    void aStrayFileIsNoticed() {
        assertThat(strays(Set.of("pom.xml", ".ci", "javac.20261129.args"))).containsExactly("javac.20261129.args");
    }

    private static Set<String> strays(Set<String> committed) {
        Set<String> strays = new TreeSet<>(committed);
        strays.removeAll(FIXED);
        strays.removeAll(BESIDE);
        return strays;
    }

    private static Set<String> committedAtTheTop() throws IOException {
        try (Repository repository =
                new FileRepositoryBuilder().setWorkTree(Document.ROOT.toFile()).build()) {
            DirCache index = repository.readDirCache();
            Set<String> names = new TreeSet<>();
            IntStream.range(0, index.getEntryCount())
                    .mapToObj(entry -> Path.of(index.getEntry(entry).getPathString()))
                    .forEach(path -> names.add(path.getName(0).toString()));
            return names;
        }
    }
}
