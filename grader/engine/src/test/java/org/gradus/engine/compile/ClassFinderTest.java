package org.gradus.engine.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gradus.engine.compile.ClassSearch.Ambiguous;
import org.gradus.engine.compile.ClassSearch.Candidate;
import org.gradus.engine.compile.ClassSearch.Found;
import org.gradus.engine.compile.ClassSearch.NoneFits;
import org.gradus.engine.compile.ClassSearch.NotCompiled;
import org.gradus.engine.compile.ClassSearch.NotDeclared;
import org.gradus.engine.compile.ClassSearch.Reserved;
import org.gradus.wire.Contract;
import org.gradus.wire.compile.DroppedSource.Reason;
import org.junit.jupiter.api.Test;

class ClassFinderTest {

    @Test
    void aClassIsFoundInAnyPackage() {
        assertThat(find(new Replies().compiled("a/X.java", "a.b.Dense", "a.b.MyDense")))
                .isEqualTo(found("a/X.java", "a.b.Dense"));
    }

    @Test
    void aMemberClassIsFoundWhereThereIsNoTopLevelOne() {
        Replies replies = new Replies().compiled("Layers.java", "Layers", "Layers$Dense");

        assertThat(find(replies)).isEqualTo(found("Layers.java", "Layers$Dense"));
        assertThat(find(replies.compiled("Dense.java", "Dense"))).isEqualTo(found("Dense.java", "Dense"));
    }

    @Test
    void aClassThatNobodyDeclaresIsNotDeclared() {
        assertThat(find(new Replies().compiled("layers.java", "Linear", "Dense$Cache")))
                .isEqualTo(new NotDeclared());
    }

    /** Whether it compiles or not: only a person can say. */
    @Test
    void aClassThatFitsUnderNearlyThatNameMayBeMeant() {
        assertThat(find(new Replies()
                        .compiled("dense.java", "dense")
                        .helpers("DenseLayer.java", "DenseLayer")
                        .broken("a/MyDense.java", "oops", "", "a.Own$MyDense")))
                .isEqualTo(new NotDeclared(List.of(
                        new Candidate("dense.java", "dense"), new Candidate("a/MyDense.java", "a.Own$MyDense"))));
    }

    @Test
    void twoCandidatesAreAmbiguousWhetherTheyCompileOrNot() {
        assertThat(find(new Replies()
                        .compiled("a/Dense.java", "a.Dense")
                        .broken("b/Dense.java", "oops", "", "b.Dense")))
                .isEqualTo(new Ambiguous(
                        List.of(new Candidate("a/Dense.java", "a.Dense"), new Candidate("b/Dense.java", "b.Dense"))));
        assertThat(find(new Replies()
                        .compiled("a/Dense.java", "Dense")
                        .broken("b/Dense.java", "duplicate class: Dense", "", "Dense")))
                .isInstanceOf(Ambiguous.class);
        assertThat(find(new Replies().compiled("A.java", "A$Dense", "B$Dense"))).isInstanceOf(Ambiguous.class);
    }

    @Test
    void aBrokenClassComesWithItsOwnError() {
        NotCompiled search = (NotCompiled) find(new Replies().broken("src/Dense.java", "';' expected", "", "Dense"));

        assertThat(search.reason()).isEqualTo("src/Dense.java does not compile: src/Dense.java:3: ';' expected");
        assertThat(search.messages()).hasSize(1);
    }

    @Test
    void aClassThatNeedsABrokenFileComesWithThatFilesError() {
        Replies replies = new Replies()
                .broken("Helper.java", "';' expected", "", "Helper")
                .broken("Dense.java", "cannot find symbol: class Helper", "Helper.java", "Dense")
                .broken("ReLU.java", "cannot find symbol: class Dense", "Dense.java", "ReLU");

        assertThat(((NotCompiled) find(replies)).reason())
                .isEqualTo("Dense.java does not compile because it uses Helper.java, which does not compile:"
                        + " Helper.java:3: ';' expected");
        assertThat(((NotCompiled) new ClassFinder(replies.reply()).find("ReLU", Contract.LAYER)).reason())
                .isEqualTo("ReLU.java does not compile because it uses Dense.java, which uses Helper.java,"
                        + " which does not compile: Helper.java:3: ';' expected");
    }

    @Test
    void filesThatBlameEachOtherDoNotGoRoundForEver() {
        Replies replies = new Replies()
                .broken("Dense.java", "no A", "A.java", "Dense")
                .broken("A.java", "no Dense", "Dense.java", "A");

        assertThat(((NotCompiled) find(replies)).reason())
                .isEqualTo("Dense.java does not compile because it uses A.java, which does not compile:"
                        + " A.java:3: no Dense");
    }

    @Test
    void aReservedClassCountsOnlyAsAReason() {
        Replies replies = new Replies().dropped("R.java", Reason.RESERVED_PACKAGE, "org.gradus.layer.Dense");

        assertThat(find(replies))
                .isEqualTo(new Reserved(new Candidate("R.java", "org.gradus.layer.Dense"), "R.java is left out"));
        assertThat(find(replies.compiled("Dense.java", "Dense"))).isInstanceOf(Found.class);
    }

    @Test
    void aClassOfTheNameThatCannotBeMeantIsAHelper() {
        Replies replies = new Replies().helpers("a/Dense.java", "a.Dense").brokenHelpers("c/Dense.java", "c.Dense");

        assertThat(find(replies.compiled("b/Dense.java", "b.Dense")))
                .isEqualTo(new Found(
                        new Candidate("b/Dense.java", "b.Dense"),
                        List.of(new Candidate("a/Dense.java", "a.Dense"), new Candidate("c/Dense.java", "c.Dense"))));
        assertThat(find(replies.compiled("d/Dense.java", "d.Dense")))
                .isEqualTo(new Ambiguous(
                        List.of(new Candidate("b/Dense.java", "b.Dense"), new Candidate("d/Dense.java", "d.Dense"))));
    }

    @Test
    void aMemberClassThatFitsIsMeantBeforeATopLevelOneThatDoesNot() {
        assertThat(find(new Replies().helpers("Dense.java", "Dense").compiled("Layers.java", "Layers$Dense")))
                .isEqualTo(new Found(
                        new Candidate("Layers.java", "Layers$Dense"), List.of(new Candidate("Dense.java", "Dense"))));
    }

    @Test
    void theOnlyClassThatMayFitIsMeantThoughItDoesNotCompile() {
        Replies replies =
                new Replies().helpers("a/Dense.java", "a.Dense").broken("b/Dense.java", "oops", "", "b.Dense");

        assertThat(find(replies)).isInstanceOf(NotCompiled.class);
        assertThat(((NotCompiled) find(replies)).candidate()).isEqualTo(new Candidate("b/Dense.java", "b.Dense"));
    }

    @Test
    void ofTwoClassesOfOneFullNameNobodyKnowsWhichIsMeant() {
        assertThat(find(new Replies()
                        .helpers("a/Dense.java", "Dense")
                        .broken("b/Dense.java", "duplicate class: Dense", "", "Dense")))
                .isInstanceOf(Ambiguous.class);
    }

    @Test
    void whereNoneFitsThereIsNothingToChoose() {
        assertThat(find(new Replies().helpers("a/Dense.java", "a.Dense").brokenHelpers("b/Dense.java", "b.Dense")))
                .isEqualTo(new NoneFits(
                        List.of(new Candidate("a/Dense.java", "a.Dense"), new Candidate("b/Dense.java", "b.Dense"))));
        assertThat(find(new Replies().helpers("a/Dense.java", "a.Dense"))).isEqualTo(found("a/Dense.java", "a.Dense"));
    }

    @Test
    void aHelperDoesNotHideAClassInAReservedPackage() {
        assertThat(find(new Replies()
                        .helpers("a/Dense.java", "a.Dense")
                        .dropped("R.java", Reason.RESERVED_PACKAGE, "org.gradus.layer.Dense")))
                .isInstanceOf(Reserved.class);
    }

    private static Found found(String path, String binaryName) {
        return new Found(new Candidate(path, binaryName), List.of());
    }

    private static ClassSearch find(Replies replies) {
        return new ClassFinder(replies.reply()).find("Dense", Contract.LAYER);
    }
}
