package org.gradus.engine.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gradus.engine.table.TableException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkChangesTest {

    private static final String CHECKS = "submission,part,facet,check,family,result,message,misconception,evidence\n";
    private static final String MARKS = "submission,part,facet,points,max_points,result,reason\n";

    @TempDir
    private Path folder;

    private Path old;
    private Path fresh;

    @BeforeEach
    void twoRuns() throws IOException {
        old = Files.createDirectory(folder.resolve("old"));
        fresh = Files.createDirectory(folder.resolve("fresh"));
        for (Path run : List.of(old, fresh)) {
            Files.writeString(run.resolve("scores.csv"), "submission,status,points\n");
            Files.writeString(run.resolve("run.json"), "{}");
            Files.writeString(run.resolve("checks.csv"), CHECKS);
        }
    }

    @Test
    void theSameMarksAreNoChangeHoweverTheyAreWrittenAndExplained() throws IOException {
        Files.writeString(old.resolve("marks.csv"), MARKS + "ada,Dense,dX,4,4,earned,\nkim,,,,,refused,damaged\n");
        Files.writeString(
                fresh.resolve("marks.csv"), MARKS + "ada,Dense,dX,4.0,4.00,earned,so\nkim,,,,,refused,broken\n");

        assertThat(MarkChanges.between(old, fresh, 9)).isEmpty();
        assertThat(MarkChanges.csv(List.of())).isEqualTo("submission,part,facet,old_points,new_points,checks\r\n");
    }

    @Test
    void aChangeNamesTheChecksThatChanged() throws IOException {
        Files.writeString(old.resolve("marks.csv"), MARKS + "ada,Dense,dX,4,4,earned,\n'=x,Dense,dX,0,4,lost,\n");
        Files.writeString(
                fresh.resolve("marks.csv"), MARKS + "ada,Dense,dX,2,4,follow-through,\n'=x,Dense,dX,0,4,lost,\n");
        Files.writeString(
                old.resolve("checks.csv"),
                CHECKS + "ada,Dense,dX,equal: dX,property,passed,,,\nada,Dense,dX,000 dX,case,passed,,,\n");
        Files.writeString(
                fresh.resolve("checks.csv"),
                CHECKS + "ada,Dense,dX,equal: dX,property,failed,,,\nada,Dense,dX,000 dX,case,passed,,,\n");

        List<MarkChange> changes = MarkChanges.between(old, fresh, 9);

        assertThat(changes)
                .containsExactly(new MarkChange(
                        "ada", "Dense", "dX", "4 of 4", "2 of 4", List.of("equal: dX: passed, now failed")));
        assertThat(MarkChanges.csv(changes).lines())
                .containsExactly(
                        "submission,part,facet,old_points,new_points,checks",
                        "ada,Dense,dX,4 of 4,2 of 4,\"equal: dX: passed, now failed\"");
    }

    @Test
    void whereManyChangedTheFirstAloneNameTheirChecks() throws IOException {
        Files.writeString(old.resolve("marks.csv"), MARKS + "ada,Dense,dX,4,4,earned,\nkim,Dense,dX,4,4,earned,\n");
        Files.writeString(fresh.resolve("marks.csv"), MARKS + "ada,Dense,dX,0,4,lost,\nkim,Dense,dX,0,4,lost,\n");
        String before = "ada,Dense,dX,equal: dX,property,passed,,,\nkim,Dense,dX,equal: dX,property,passed,,,\n";
        Files.writeString(old.resolve("checks.csv"), CHECKS + before);
        Files.writeString(fresh.resolve("checks.csv"), CHECKS + before.replace("passed", "failed"));

        assertThat(MarkChanges.between(old, fresh, 1))
                .extracting(MarkChange::checks)
                .containsExactly(List.of("equal: dX: passed, now failed"), List.of());
    }

    @Test
    void aClassThatIsMissingNowIsWhatChanged() throws IOException {
        Files.writeString(old.resolve("marks.csv"), MARKS + "ada,Dense,dX,4,4,earned,\n");
        Files.writeString(fresh.resolve("marks.csv"), MARKS + "ada,Dense,dX,0,4,lost,\n");
        Files.writeString(old.resolve("checks.csv"), CHECKS + "ada,Dense,,structure,structure,passed,,,\n");
        Files.writeString(fresh.resolve("checks.csv"), CHECKS + "ada,Dense,,structure,structure,not compiled,,,\n");

        assertThat(MarkChanges.between(old, fresh, 9))
                .singleElement()
                .extracting(MarkChange::checks)
                .isEqualTo(List.of("structure: passed, now not compiled"));
    }

    @Test
    void whoIsInOneRunAloneIsNotDropped() throws IOException {
        Files.writeString(old.resolve("marks.csv"), MARKS + "ada,Dense,dX,4,4,earned,\n");
        Files.writeString(fresh.resolve("marks.csv"), MARKS + "kim,,,,,refused,damaged\n");

        assertThat(MarkChanges.between(old, fresh, 9))
                .containsExactly(
                        new MarkChange("ada", "Dense", "dX", "4 of 4", "", List.of()),
                        new MarkChange("kim", "", "", "", "refused", List.of()));
    }

    @Test
    void otherPointsForAFacetAndAStatusWithoutPointsAreChanges() throws IOException {
        Files.writeString(old.resolve("marks.csv"), MARKS + "ada,Dense,dX,4,4,earned,\nkim,,,,,refused,damaged\n");
        Files.writeString(
                fresh.resolve("marks.csv"), MARKS + "ada,Dense,dX,4,5,earned,\nkim,,,,,needs_attention,look\n");

        assertThat(MarkChanges.between(old, fresh, 9))
                .extracting(MarkChange::oldPoints, MarkChange::newPoints)
                .containsExactly(tuple("4 of 4", "4 of 5"), tuple("refused", "needs_attention"));
    }

    @Test
    void aFolderWithoutMarksIsSaidToBeOne() throws IOException {
        Files.delete(old.resolve("scores.csv"));

        assertThatExceptionOfType(TableException.class)
                .isThrownBy(() -> MarkChanges.between(old, fresh, 9))
                .withMessageStartingWith("There are no marks in " + old);
    }
}
