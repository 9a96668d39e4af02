package org.gradus.engine.intake.gradebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradus.engine.intake.gradebook.Downloaded.DENSE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gradus.engine.intake.Owner;
import org.gradus.engine.intake.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names as {@code content_zipper.rb} of Canvas makes them. */
class CanvasDownloadTest {

    @TempDir
    Path folder;

    private final Downloaded download = new Downloaded();

    @Test
    void looseFilesOfOnePersonAreOneSubmission() throws IOException {
        download.with("doejane_4242_98765_Dense.java", DENSE)
                .with("doejane_4242_98766_ReLU.java", "class ReLU {}")
                .with("roerichard_LATE_17_98770_Dense.java", DENSE);

        for (Path path : download.everyWay(folder)) {
            BulkDownload found = Downloaded.list(path);

            assertThat(found.service()).isEqualTo(CourseSystem.CANVAS);
            assertThat(found.remarks()).singleElement().asString().contains("Canvas", "--from folders");
            assertThat(Downloaded.rows(found)).containsExactly("doejane_4242", "roerichard_17");
            assertThat(Downloaded.sources(found, "doejane_4242"))
                    .containsExactly("Dense.java: class Dense {}", "ReLU.java: class ReLU {}");
        }
    }

    @Test
    void whoseItIsAndWhetherItIsLateIsKept() throws IOException {
        download.with("doejane_4242_98765_Dense.java", DENSE).with("roerichard_LATE_17_98770_Dense.java", DENSE);

        BulkDownload found = Downloaded.list(download.zipped(folder));

        assertThat(Downloaded.owner(found, "doejane_4242"))
                .isEqualTo(new Owner(
                        List.of(new Person("4242", "doejane", "")), "", false, Optional.of("doejane_4242_98765")));
        assertThat(Downloaded.owner(found, "roerichard_17"))
                .isEqualTo(new Owner(
                        List.of(new Person("17", "roerichard", "")),
                        "",
                        true,
                        Optional.of("roerichard_LATE_17_98770")));
    }

    @Test
    void hiddenNamesAndNamesWithStrokesAreRead() throws IOException {
        download.with("anon_Xy12z_98765_Dense.java", DENSE)
                .with("LATE_anon_Ab34c_98766_Dense.java", DENSE)
                .with("o_brien_7_98767_2026_homework.java", DENSE)
                .with("\u674E\u5C0F\u9F99_8_98768_Dense.java", DENSE);

        BulkDownload found = Downloaded.list(download.zipped(folder));

        assertThat(Downloaded.rows(found))
                .containsExactly("anon_Ab34c", "anon_Xy12z", "o_brien_7", "\u674E\u5C0F\u9F99_8");
        assertThat(Downloaded.owner(found, "anon_Ab34c").late()).isTrue();
        assertThat(Downloaded.sources(found, "o_brien_7")).containsExactly("2026_homework.java: class Dense {}");
    }

    @Test
    void aZipIsOpenedAndReadAsIfItHadBeenHandedInByHand() throws IOException {
        download.withZip("doejane_4242_98765_homework.zip", "src/Dense.java", DENSE, "old.zip", "x");

        for (Path path : download.everyWay(folder)) {
            assertThat(Downloaded.sources(Downloaded.list(path), "doejane_4242"))
                    .containsExactly("src/Dense.java: class Dense {}");
        }
    }

    @Test
    void aZipBesideOtherFilesIsAFolderOfItsName() throws IOException {
        download.withZip("doejane_4242_98765_rest.zip", "ReLU.java", "class ReLU {}")
                .with("doejane_4242_98766_Dense.java", DENSE);

        for (Path path : download.everyWay(folder)) {
            assertThat(Downloaded.sources(Downloaded.list(path), "doejane_4242"))
                    .containsExactly("Dense.java: class Dense {}", "rest.zip/ReLU.java: class ReLU {}");
        }
    }

    @Test
    void whatIsHandedInAgainReplacesWhatItIsNamedAfter() throws IOException {
        download.with("doejane_4242_100_Dense.java", "class Dense { int old; }")
                .with("doejane_4242_101_ReLU.java", "class ReLU {}")
                .with("doejane_4242_200_Dense-1.java", "class Dense { int newer; }")
                .with("doejane_4242_1000_Dense-2.java", DENSE);
        Path path = download.unpacked(folder);

        BulkDownload newest = Downloaded.list(path);
        BulkDownload first = BulkDownload.list(path, Optional.empty(), AttemptChoice.FIRST);
        BulkDownload all = BulkDownload.list(path, Optional.empty(), AttemptChoice.ALL);

        assertThat(Downloaded.sources(newest, "doejane_4242"))
                .containsExactly("Dense.java: class Dense {}", "ReLU.java: class ReLU {}");
        assertThat(newest.remarks()).hasSize(2).last().asString().contains("2 other attempts", "newest");
        assertThat(Downloaded.sources(first, "doejane_4242"))
                .containsExactly("Dense.java: class Dense { int old; }", "ReLU.java: class ReLU {}");
        assertThat(Downloaded.rows(all))
                .containsExactly("doejane_4242_attempt_1", "doejane_4242_attempt_2", "doejane_4242_attempt_3");
        assertThat(Downloaded.sources(all, "doejane_4242_attempt_2"))
                .containsExactly("Dense.java: class Dense { int newer; }", "ReLU.java: class ReLU {}");
    }

    @Test
    void twoPartsAreNotTwoVersions() throws IOException {
        download.withZip("doejane_4242_1_part-1.zip", "Dense.java", DENSE)
                .withZip("doejane_4242_2_part-2.zip", "ReLU.java", "class ReLU {}")
                .with("roerichard_17_3_Dense.java", DENSE);

        assertThat(Downloaded.sources(Downloaded.list(download.zipped(folder)), "doejane_4242"))
                .containsExactly("part-1.zip/Dense.java: class Dense {}", "part-2.zip/ReLU.java: class ReLU {}");
    }

    @Test
    void aTextAloneIsForAPersonToLookAt() throws IOException {
        download.with("doejane_4242_text.html", "<p>class Dense {}</p>")
                .with("roerichard_LATE_17_link.html", "x")
                .with("poemary_18_5_Dense.java", DENSE);

        BulkDownload found = Downloaded.list(download.zipped(folder));

        assertThat(Downloaded.rows(found)).containsExactly("doejane_4242", "poemary_18", "roerichard_17");
        assertThat(Downloaded.reason(found, "doejane_4242")).contains("needs attention", "only a text or a link");
        assertThat(Downloaded.owner(found, "roerichard_17").late()).isTrue();
    }

    @Test
    void oneIdBesideTwoNamesIsForAPersonToLookAt() throws IOException {
        download.with("mallory_4242_1_Dense.java", DENSE).with("doejane_4242_2_Dense.java", DENSE);

        BulkDownload found = Downloaded.list(download.zipped(folder));

        assertThat(found.listing().submissions()).hasSize(1);
        assertThat(Downloaded.reason(found, "doejane_4242")).contains("doejane_4242, mallory_4242");
    }

    @Test
    void namesThatAreNoFilesOfAStudentAreHidden() throws IOException {
        download.with("doejane_4242_1_Dense.java", DENSE)
                .with("doejane_4242_2_.Dense.java", "hidden")
                .with("doejane_4242_3_..", "up")
                .with("doejane_4242_4_", "nothing");

        BulkDownload found = Downloaded.list(download.zipped(folder));

        assertThat(Downloaded.sources(found, "doejane_4242")).containsExactly("Dense.java: class Dense {}");
        assertThat(found.listing().ignored()).containsExactly("doejane_4242_4_");
    }

    @Test
    void aFolderIsCanvasOnlyIfEverythingInItIsNamedSo() throws IOException {
        download.with("doejane_4242_1_Dense.java", DENSE)
                .withZip("roerichard_17_2_hw.zip", "Dense.java", DENSE)
                .withZip("poemary_18_3_hw.zip", "Dense.java", DENSE)
                .withZip("somebody.zip", "Dense.java", DENSE)
                .with("grades.csv", "x");
        Path path = download.unpacked(folder);

        BulkDownload plain = Downloaded.list(path);
        BulkDownload canvas = BulkDownload.list(path, Optional.of(CourseSystem.CANVAS), AttemptChoice.NEWEST);

        assertThat(plain.service()).isEqualTo(CourseSystem.FOLDERS);
        assertThat(Downloaded.rows(plain))
                .containsExactly("doejane_4242_1_Dense.java", "poemary_18_3_hw", "roerichard_17_2_hw", "somebody");
        assertThat(plain.remarks()).singleElement().asString().contains("--from canvas");
        assertThat(Downloaded.rows(canvas))
                .containsExactly("doejane_4242", "poemary_18", "roerichard_17", "somebody.zip");
        assertThat(Downloaded.reason(canvas, "somebody.zip")).contains("nobody knows whose it is");
        assertThat(canvas.listing().ignored()).containsExactly("grades.csv");
    }

    @Test
    void zipsThatSomebodyHasNumberedByHandAreReadAsEver() throws IOException {
        List<List<String>> lists = List.of(
                List.of("lab_3_1_doe.zip", "lab_3_1_roe.zip"),
                List.of("lab_3_17_doe.zip", "lab_3_18_roe.zip"),
                List.of("lab_1_17_doe.zip", "lab_2_18_roe.zip", "lab_3_19_poe.zip"));
        for (int i = 0; i < lists.size(); i++) {
            Downloaded numbered = new Downloaded();
            lists.get(i).forEach(name -> numbered.withZip(name, "Dense.java", DENSE));
            BulkDownload found = Downloaded.list(numbered.unpacked(Files.createDirectory(folder.resolve("list" + i))));

            assertThat(found.service()).isEqualTo(CourseSystem.FOLDERS);
            assertThat(found.listing().submissions()).hasSameSizeAs(lists.get(i));
            assertThat(found.remarks()).singleElement().asString().contains("--from canvas");
        }
    }

    @Test
    void anArchiveThatWasUnpackedByHandIsStillItsOwners() throws IOException {
        download.with("doejane_4242_1_hw/src/Dense.java", DENSE).with("doejane_4242_2_ReLU.java", "class ReLU {}");

        assertThat(Downloaded.sources(Downloaded.list(download.unpacked(folder)), "doejane_4242"))
                .containsExactly("ReLU.java: class ReLU {}", "hw/src/Dense.java: class Dense {}");
    }

    @Test
    void aFolderThatAToolHasPutAroundIsLookedThrough() throws IOException {
        download.with("submissions/doejane_4242_1_Dense.java", DENSE)
                .with("submissions/roerichard_17_2_Dense.java", DENSE)
                .with("__MACOSX/submissions/._doejane_4242_1_Dense.java", "x");

        for (Path path : download.everyWay(folder)) {
            assertThat(Downloaded.rows(Downloaded.list(path))).containsExactly("doejane_4242", "roerichard_17");
        }
    }

    @Test
    void aLinkInAnUnpackedDownloadIsNotFollowed() throws IOException {
        Path path = download.with("roerichard_17_2_Dense.java", DENSE).unpacked(folder);
        Path secret = Files.writeString(folder.resolve("Secret.java"), "class Secret {}");
        Files.createSymbolicLink(path.resolve("doejane_4242_1_Dense.java"), secret);

        assertThat(Downloaded.reason(Downloaded.list(path), "doejane_4242")).contains("refused", "symbolic link");
    }
}
