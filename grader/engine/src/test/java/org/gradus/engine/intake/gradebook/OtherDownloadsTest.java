package org.gradus.engine.intake.gradebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gradus.engine.intake.gradebook.Downloaded.DENSE;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gradus.engine.intake.Handed;
import org.gradus.engine.intake.IntakeException;
import org.gradus.engine.intake.Owner;
import org.gradus.engine.intake.Person;
import org.gradus.engine.intake.SubmissionFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Moodle, Blackboard, Gradescope, and zips of plain folders. */
class OtherDownloadsTest {

    private static final String TIME = "2026-03-01-23-59-00";

    @TempDir
    Path folder;

    private final Downloaded download = new Downloaded();

    @Test
    void moodleFoldersAreReadWithTheZipInThem() throws IOException {
        download.withZip("Jane Doe_4242_assignsubmission_file/homework.zip", "src/Dense.java", DENSE)
                .with("Jane Doe_4242_assignsubmission_onlinetext/onlinetext.html", "class Dense {}")
                .with("Zo\u00EB Roe_17_assignsubmission_file_/Dense.java", DENSE)
                .with("Participant_18_assignsubmission_file/sub/Dense.java", DENSE)
                .with("Group A_3_assignsubmission_file/Dense.java", DENSE)
                .with("Default group_assignsubmission_file/Dense.java", DENSE);

        for (Path path : download.everyWay(folder)) {
            BulkDownload found = Downloaded.list(path);

            assertThat(found.service()).isEqualTo(CourseSystem.MOODLE);
            assertThat(Downloaded.rows(found))
                    .containsExactly(
                            "Default group", "Group A_3", "Jane Doe_4242", "Participant_18", "Zo\u00EB Roe_17");
            assertThat(Downloaded.sources(found, "Jane Doe_4242")).containsExactly("src/Dense.java: class Dense {}");
            assertThat(Downloaded.sources(found, "Participant_18")).containsExactly("sub/Dense.java: class Dense {}");
            assertThat(Downloaded.owner(found, "Jane Doe_4242").people())
                    .containsExactly(new Person("4242", "Jane Doe", ""));
            assertThat(Downloaded.owner(found, "Participant_18").people()).containsExactly(new Person("18", "", ""));
        }
    }

    @Test
    void moodleFilesWithoutFoldersBelongToWhomTheirNamesBeginWith() throws IOException {
        download.with("Jane Doe_4242_assignsubmission_file_Dense.java", DENSE)
                .with("Jane Doe_4242_assignsubmission_file_x_17_assignsubmission_file_ReLU.java", "class ReLU {}")
                .with("Richard Roe_17_assignsubmission_file_Dense.java", DENSE);

        BulkDownload found = Downloaded.list(download.zipped(folder));

        assertThat(Downloaded.rows(found)).containsExactly("Jane Doe_4242", "Richard Roe_17");
        assertThat(Downloaded.sources(found, "Richard Roe_17")).containsExactly("Dense.java: class Dense {}");
    }

    @Test
    void whoHandedInOnlyATextToMoodleIsForAPersonToLookAt() throws IOException {
        download.with("Jane Doe_4242_assignsubmission_onlinetext/onlinetext.html", "class Dense {}")
                .with("Richard Roe_17_assignsubmission_file/Dense.java", DENSE);

        assertThat(Downloaded.reason(Downloaded.list(download.zipped(folder)), "Jane Doe_4242"))
                .contains("needs attention", "only a text");
    }

    @Test
    void ofBlackboardTheNewestAttemptCountsUnlessToldOtherwise() throws IOException {
        download.with("Homework 1_jdoe_attempt_2026-02-28-10-00-00_Dense.java", "class Dense { int old; }")
                .with("Homework 1_jdoe_attempt_2026-02-28-10-00-00.txt", "Name: Jane Doe (jdoe)\nAssignment: x")
                .with("Homework 1_jdoe_attempt_" + TIME + "_Dense.java", DENSE)
                .with("Homework 1_jdoe_attempt_" + TIME + ".txt", "Name: Jane Doe (jdoe)\r\nAssignment: x");
        Path path = download.zipped(folder);

        BulkDownload newest = Downloaded.list(path);
        BulkDownload first = BulkDownload.list(path, Optional.empty(), AttemptChoice.FIRST);
        BulkDownload all = BulkDownload.list(path, Optional.empty(), AttemptChoice.ALL);

        assertThat(newest.service()).isEqualTo(CourseSystem.BLACKBOARD);
        assertThat(Downloaded.sources(newest, "jdoe")).containsExactly("Dense.java: class Dense {}");
        assertThat(Downloaded.owner(newest, "jdoe"))
                .isEqualTo(new Owner(List.of(new Person("jdoe", "Jane Doe", "")), TIME, false));
        assertThat(Downloaded.sources(first, "jdoe")).containsExactly("Dense.java: class Dense { int old; }");
        assertThat(Downloaded.rows(all)).containsExactly("jdoe_attempt_1", "jdoe_attempt_2");
    }

    @Test
    void theReceiptOfBlackboardTellsWhereALoginBegins() throws IOException {
        download.with("Home_work_s_1_attempt_" + TIME + "_Dense.java", DENSE)
                .with("Home_work_s_1_attempt_" + TIME + ".txt", "\uFEFFName: Jane Doe (s_1)\n")
                .with("Home_work_s_2_attempt_" + TIME + "_Dense.java", DENSE)
                .with("Home_work_s_2_attempt_" + TIME + "_receipt.txt", "Name: Jane Doe (s_1)\n");

        for (Path path : download.everyWay(folder)) {
            BulkDownload found = Downloaded.list(path);
            assertThat(Downloaded.rows(found)).containsExactly("s_1", "s_2");
            assertThat(Downloaded.owner(found, "s_2").people()).containsExactly(new Person("s_2", "", ""));
        }
    }

    @Test
    void aFileOfBlackboardIsHisWhoseLoginComesFirst() throws IOException {
        download.with("HW_mallory_attempt_" + TIME + "_x_jdoe_attempt_2030-01-01-00-00-00_Dense.java", DENSE)
                .with("HW_jdoe_attempt_" + TIME + "_Dense.java", DENSE);

        BulkDownload found = Downloaded.list(download.zipped(folder));

        assertThat(Downloaded.rows(found)).containsExactly("jdoe", "mallory");
        assertThat(Downloaded.owner(found, "jdoe").attempt()).isEqualTo(TIME);
    }

    @Test
    void aReceiptThatSpeaksOfSomebodyElseSaysNothing() throws IOException {
        download.with("HW_jdoe_attempt_" + TIME + "_Dense.java", DENSE)
                .with("HW_jdoe_attempt_" + TIME + ".txt", "Name: Mallory (mallory)\n");

        assertThat(Downloaded.owner(Downloaded.list(download.zipped(folder)), "jdoe")
                        .people())
                .containsExactly(new Person("jdoe", "", ""));
    }

    @Test
    void gradescopeSaysInItsMetadataWhoseSubmissionsAre() throws IOException {
        download.with("assignment_7_export/submission_metadata.yml", """
                        ---
                        submission_100:
                          :submitters:
                          - :name: Jane Doe
                            :sid: '007'
                            :email: jane@example.org
                          :created_at: !ruby/object:ActiveSupport::TimeWithZone
                            utc: 2026-03-01 10:00:00.000000000 Z
                          :results: {output: "submission_101:\\n  :submitters: []"}
                          :history: []
                        submission_101:
                          :submitters:
                          - :name: Richard Roe
                            :sid: '17'
                            :email: richard@example.org
                          - :name: M/ary Poe
                            :sid:
                            :email: mary@example.org
                        """)
                .with("assignment_7_export/submission_100/Dense.java", DENSE)
                .with("assignment_7_export/submission_101/src/Dense.java", DENSE)
                .with("assignment_7_export/submission_102/Dense.java", DENSE);

        for (Path path : download.everyWay(folder)) {
            BulkDownload found = Downloaded.list(path);

            assertThat(found.service()).isEqualTo(CourseSystem.GRADESCOPE);
            assertThat(Downloaded.rows(found))
                    .containsExactly("Jane Doe_100", "Richard Roe, M ary Poe_101", "submission_102");
            assertThat(Downloaded.owner(found, "Jane Doe_100"))
                    .isEqualTo(new Owner(List.of(new Person("007", "Jane Doe", "jane@example.org")), "100", false));
            assertThat(Downloaded.owner(found, "Richard Roe, M ary Poe_101").people())
                    .hasSize(2);
            assertThat(Downloaded.sources(found, "submission_102")).containsExactly("Dense.java: class Dense {}");
        }
    }

    @Test
    void aZipOfPlainFoldersIsReadAsTheFoldersAre() throws IOException {
        download.with("class/alice/src/Dense.java", DENSE)
                .with("class/bob/Dense.java", DENSE)
                .withZip("class/bob/old.zip", "Dense.java", "class Dense { int old; }")
                .withZip("class/carol.zip", "x/Dense.java", DENSE)
                .with("class/dave.rar", "x")
                .with("class/list.csv", "x");
        BulkDownload zipped = Downloaded.list(download.zipped(folder));
        Path unpacked = download.unpacked(folder).resolve("class");

        assertThat(Downloaded.rows(zipped)).containsExactly("alice", "bob", "carol", "dave");
        assertThat(zipped.listing().ignored()).containsExactly("list.csv");
        for (String row : List.of("alice", "bob", "carol")) {
            assertThat(Downloaded.collect(zipped, row)).isEqualTo(Downloaded.collect(Downloaded.list(unpacked), row));
            assertThat(Downloaded.submission(zipped, row).owner()).isEmpty();
        }
        assertThat(Downloaded.reason(zipped, "dave")).contains("neither a folder nor a .zip");
    }

    @Test
    void aPlainFolderIsListedAsEver() throws IOException {
        download.with("alice/Dense.java", DENSE)
                .withZip("bob_1_2_hw.zip", "Dense.java", DENSE)
                .with("Dense.java", DENSE)
                .with("submission_1/x", "x")
                .with("notes.txt", "x");
        Path path = download.unpacked(folder);

        assertThat(Downloaded.list(path).listing()).isEqualTo(SubmissionFolder.list(path));
        assertThat(Downloaded.list(path).remarks()).isEmpty();
        assertThat(BulkDownload.folders(path).listing()).isEqualTo(SubmissionFolder.list(path));
    }

    @Test
    void namesThatTablesShowAlikeAreOneRowInAZipToo() throws IOException {
        download.with("class/a b/Dense.java", DENSE)
                .with("class/a\tb/Dense.java", DENSE)
                .with("class/bob/Dense.java", DENSE);

        BulkDownload found = Downloaded.list(download.zipped(folder));

        assertThat(Downloaded.rows(found)).containsExactly("a\tb", "bob");
        assertThat(Downloaded.reason(found, "a\tb")).contains("whose name is shown like this (a\\tb, a b): rename");
    }

    @Test
    void plainFoldersCanBeAskedFor() throws IOException {
        Path path = download.withZip("bob_1_2_hw.zip", "Dense.java", DENSE).unpacked(folder);

        assertThat(Downloaded.list(path).service()).isEqualTo(CourseSystem.CANVAS);
        assertThat(BulkDownload.list(path, Optional.of(CourseSystem.FOLDERS), AttemptChoice.NEWEST)
                        .listing())
                .isEqualTo(SubmissionFolder.list(path));
    }

    @Test
    void aServiceOfWhichNothingIsThereIsReported() throws IOException {
        Path path = download.with("alice/Dense.java", DENSE).unpacked(folder);

        assertThatThrownBy(() -> BulkDownload.list(path, Optional.of(CourseSystem.MOODLE), AttemptChoice.NEWEST))
                .isInstanceOf(IntakeException.class)
                .hasMessageContaining("as Moodle names it");
    }

    @Test
    void whatIsNoDownloadIsReported() throws IOException {
        Path text = Handed.write(folder, "grades.csv", "x");
        Path torn = Handed.write(folder, "torn.zip", "PK");

        assertThatThrownBy(() -> Downloaded.list(folder.resolve("missing")))
                .isInstanceOf(IntakeException.class)
                .hasMessageContaining("there is no folder", "check the path");
        assertThatThrownBy(() -> Downloaded.list(text))
                .isInstanceOf(IntakeException.class)
                .hasMessageContaining("not a folder and not a .zip");
        assertThatThrownBy(() -> Downloaded.list(torn))
                .isInstanceOf(IntakeException.class)
                .hasMessageContaining("damaged, truncated or not a zip");
    }
}
