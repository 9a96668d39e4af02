package org.gradus.engine.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gradus.engine.intake.SubmissionFolder.Listing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubmissionFolderTest {

    @TempDir
    Path folder;

    @Test
    void aFolderAndAZipAreSubmissionsNamedAfterThem() throws IOException {
        Files.createDirectory(folder.resolve("bob"));
        Handed.zip(folder.resolve("alice.ZIP"), Map.of());

        Listing listing = SubmissionFolder.list(folder);

        assertThat(listing.submissions())
                .containsExactly(
                        new Submission.Zip("alice", folder.resolve("alice.ZIP")),
                        new Submission.Folder("bob", folder.resolve("bob")));
        assertThat(listing.ignored()).isEmpty();
    }

    @Test
    void submissionsAreSortedByCodePointsInAnyLocale() throws IOException {
        // U+FB01 comes before U+1F600, whose first UTF-16 unit is D83D.
        List<String> names = List.of("B", "a", "z", "\u00E4", "\uFB01", "\uD83D\uDE00");
        for (String name : names) {
            Files.createDirectory(folder.resolve(name));
        }

        assertThat(names()).isEqualTo(names);
    }

    @Test
    void whatFileManagersLeaveIsNotMentioned() throws IOException {
        Files.createDirectory(folder.resolve(".git"));
        Files.createDirectory(folder.resolve("__MACOSX"));
        Handed.write(folder, ".DS_Store", "x");
        Handed.write(folder, "thumbs.db", "x");
        Handed.write(folder, ".zip", "x");

        assertThat(SubmissionFolder.list(folder)).isEqualTo(new Listing(List.of(), List.of()));
    }

    @Test
    void looseFilesOfTheInstructorAreListedAsIgnored() throws IOException {
        Handed.write(folder, "grades.csv", "x");
        Handed.write(folder, "README.md", "x");

        assertThat(SubmissionFolder.list(folder)).isEqualTo(new Listing(List.of(), List.of("README.md", "grades.csv")));
    }

    @Test
    void aFolderAndAZipOfOneNameAreOneRowThatNamesBoth() throws IOException {
        Files.createDirectory(folder.resolve("bob"));
        Handed.zip(folder.resolve("bob.zip"), Map.of());

        assertThat(onlyReason()).contains("more than one submission", "bob, bob.zip");
        assertThat(names()).containsExactly("bob");
        assertThat(Handed.collect(SubmissionFolder.list(folder).submissions().get(0)))
                .isInstanceOf(Collected.NeedsAttention.class);
    }

    @Test
    void namesThatDifferOnlyInCaseAreOneRow() throws IOException {
        Files.createDirectory(folder.resolve("Bob"));
        Files.createDirectory(folder.resolve("bob"));

        assertThat(onlyReason()).contains("Bob, bob");
    }

    @Test
    void namesThatDifferOnlyInNormalisationAreOneRow() throws IOException {
        Files.createDirectory(folder.resolve("Zo\u00EB"));
        Files.createDirectory(folder.resolve("Zoe\u0308"));

        assertThat(onlyReason()).contains("more than one");
    }

    @Test
    void namesThatTablesShowAlikeAreOneRowThatSaysHowTheyAreSpelt() throws IOException {
        for (String name : List.of("a b", "a\nb", "A\tb")) {
            Files.createDirectory(folder.resolve(name));
        }

        assertThat(onlyReason())
                .isEqualTo("there is more than one submission whose name is shown like this (A\\tb, a\\nb, a b):"
                        + " rename all but one of them, so that everybody can tell them apart");
    }

    @Test
    void anApostropheThatOurTablesPutBeforeANameTellsNobodyApart() throws IOException {
        Files.createDirectory(folder.resolve("-rf"));
        Files.createDirectory(folder.resolve("'-rf"));

        assertThat(onlyReason()).contains("shown like this ('-rf, -rf)");
    }

    @Test
    void namesThatAreShownApartStayApart() throws IOException {
        for (String name : List.of("a b", "ab", "a  b", "rf", "'rf", "-rf")) {
            Files.createDirectory(folder.resolve(name));
        }

        assertThat(names()).containsExactly("'rf", "-rf", "a  b", "a b", "ab", "rf");
    }

    @Test
    void otherArchivesAndLooseSourcesNeedAttention() throws IOException {
        for (String name : List.of("a.rar", "b.tar.gz", "c.7z", "Dense.java", "e.jar")) {
            Handed.write(folder, name, "x");
        }

        assertThat(SubmissionFolder.list(folder).submissions()).allMatch(each -> each instanceof Submission.Unclear);
        assertThat(names()).containsExactly("Dense.java", "a", "b", "c", "e.jar");
    }

    @Test
    void anArchiveBesideAFolderOfTheSameNameIsNotSilentlyDropped() throws IOException {
        Files.createDirectory(folder.resolve("bob"));
        Handed.write(folder, "bob.rar", "x");

        assertThat(onlyReason()).contains("bob, bob.rar");
    }

    @Test
    void aLinkIsNotFollowed() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.createSymbolicLink(folder.resolve("mallory"), elsewhere);

        Submission mallory = SubmissionFolder.list(folder).submissions().get(1);

        assertThat(mallory)
                .isEqualTo(new Submission.Unclear(
                        "mallory",
                        "mallory is a symbolic link, which is not followed: put the folder or the .zip itself here"));
    }

    @Test
    void aMissingFolderIsReported() {
        assertThatThrownBy(() -> SubmissionFolder.list(folder.resolve("missing")))
                .isInstanceOf(IntakeException.class)
                .hasMessageContaining("there is no folder")
                .hasMessageContaining("check the path");
    }

    @Test
    void aFileInsteadOfAFolderIsReported() throws IOException {
        Path file = Handed.write(folder, "grades.csv", "x");

        assertThatThrownBy(() -> SubmissionFolder.list(file))
                .isInstanceOf(IntakeException.class)
                .hasMessageContaining("is not a folder");
    }

    @Test
    void aSingleSubmissionIsFoundByItsPath() throws IOException {
        Path real = folder.toRealPath();
        Files.createDirectory(folder.resolve("bob"));
        Handed.zip(folder.resolve("alice.zip"), Map.of());

        assertThat(Submission.at(folder.resolve("bob"))).isEqualTo(new Submission.Folder("bob", real.resolve("bob")));
        assertThat(Submission.at(folder.resolve("bob/.")).name()).isEqualTo("bob");
        assertThat(Submission.at(folder.resolve("alice.zip")))
                .isEqualTo(new Submission.Zip("alice", real.resolve("alice.zip")));
    }

    @Test
    void aSinglePathThatIsNoSubmissionIsReported() throws IOException {
        Path file = Handed.write(folder, "README.md", "x");

        assertThatThrownBy(() -> Submission.at(file))
                .isInstanceOf(IntakeException.class)
                .hasMessageContaining("is not a submission");
        assertThatThrownBy(() -> Submission.at(folder.resolve("missing")))
                .isInstanceOf(IntakeException.class)
                .hasMessageContaining("check the path");
    }

    private List<String> names() {
        return SubmissionFolder.list(folder).submissions().stream()
                .map(Submission::name)
                .toList();
    }

    private String onlyReason() {
        List<Submission> submissions = SubmissionFolder.list(folder).submissions();
        assertThat(submissions).hasSize(1);
        assertThat(submissions.get(0)).isInstanceOf(Submission.Unclear.class);
        return ((Submission.Unclear) submissions.get(0)).reason();
    }
}
