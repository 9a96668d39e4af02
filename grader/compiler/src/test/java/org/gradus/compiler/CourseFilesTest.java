package org.gradus.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.gradus.wire.compile.CompileReply;
import org.gradus.wire.compile.CompileRequest;
import org.gradus.wire.compile.CompileTerms;
import org.gradus.wire.compile.CourseSource;
import org.gradus.wire.compile.DroppedSource;
import org.gradus.wire.compile.DroppedSource.Reason;
import org.gradus.wire.compile.SourceText;
import org.junit.jupiter.api.Test;

/** What a course compiles with every submission. */
class CourseFilesTest {

    private static final CourseSource ADAPTER =
            CourseSource.named("support/DenseAdapter.java", "public class DenseAdapter { Dense dense; }", "Dense");
    private static final CourseSource MATRIX =
            CourseSource.named("support/Matrix.java", "public class Matrix { int rows() { return 1; } }", "");

    @Test
    void anAdapterIsInThePackageOfTheClassThatItIsFor() throws IOException {
        CompileReply reply = compiled(ADAPTER, new SourceText("a/Dense.java", "package a;\nclass Dense {}"));

        assertThat(Submission.classNames(reply)).containsExactly("a.Dense", "a.DenseAdapter");
        assertThat(reply.declared().get(1).path()).isEqualTo("/support/DenseAdapter.java");
        assertThat(reply.declared().get(1).types().get(0).binaryName()).isEqualTo("a.DenseAdapter");
    }

    @Test
    void anAdapterWithoutAClassOrWithSeveralIsLeftOut() throws IOException {
        List<DroppedSource> dropped = List.of(new DroppedSource("/support/DenseAdapter.java", Reason.NOTHING_TO_ADAPT));

        assertThat(compiled(ADAPTER, new SourceText("A.java", "class A {}")).dropped())
                .isEqualTo(dropped);
        assertThat(compiled(
                                ADAPTER,
                                new SourceText("a/Dense.java", "package a; class Dense {}"),
                                new SourceText("b/Dense.java", "package b; class Dense {}"))
                        .dropped())
                .isEqualTo(dropped);
    }

    @Test
    void aClassThatDoesNotCompileTakesItsAdapterAlong() throws IOException {
        CompileReply reply = compiled(
                ADAPTER, new SourceText("Dense.java", "class Dense { ? }"), new SourceText("A.java", "class A {}"));

        assertThat(Submission.classNames(reply)).containsExactly("A");
    }

    @Test
    void theCoursesClassWinsOverAStudentsCopy() throws IOException {
        CompileReply reply = compiled(
                MATRIX,
                new SourceText("Matrix.java", "public class Matrix {}"),
                new SourceText("A.java", "class A { int a = new Matrix().rows(); }"));

        assertThat(Submission.classNames(reply)).containsExactly("A", "Matrix");
        assertThat(reply.dropped()).containsExactly(new DroppedSource("Matrix.java", Reason.COURSE_COPY));
    }

    @Test
    void ofAFileWithMoreThanACopyJavacComplains() throws IOException {
        CompileReply reply = compiled(MATRIX, new SourceText("All.java", "class Matrix {} class Other {}"));

        assertThat(Submission.classNames(reply)).containsExactly("Matrix");
        assertThat(Submission.sentences(reply)).containsExactly("All.java:1: duplicate class: Matrix");
    }

    private static CompileReply compiled(CourseSource course, SourceText... students) throws IOException {
        return new SourceCompiler(Submission.contract(), Submission.PLENTY, source -> {})
                .compile(new CompileRequest(new CompileTerms(17, List.of(course)), List.of(students), Map.of()));
    }
}
