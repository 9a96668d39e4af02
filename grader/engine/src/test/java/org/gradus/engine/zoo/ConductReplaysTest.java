package org.gradus.engine.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Assignments;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.assignment.read.CaseFileLoader;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Judged;
import org.gradus.engine.check.References;
import org.gradus.engine.check.suite.CheckSuite;
import org.gradus.engine.check.suite.Counterexamples;
import org.gradus.engine.check.suite.Replay;
import org.gradus.engine.report.json.CounterexampleFiles;
import org.gradus.engine.result.CheckResult;
import org.gradus.engine.result.SubmissionRecord;
import org.gradus.engine.subject.InProcessSubject;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with the conduct of a member shows again when the file of its counterexample is run alone. */
class ConductReplaysTest {

    private static final Assignment ASSIGNMENT = Assignments.everyKind();
    private static final CheckSuite SUITE = new CheckSuite(ASSIGNMENT, References.standard(), ASSIGNMENT.seed());
    private static final int SHRINK_STEPS = 60;

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("members")
    void theCounterexampleOfAMemberFailsAgain(Class<?> member) throws IOException {
        Part part = ASSIGNMENT.part(Catches.wrong(member).part()).orElseThrow();
        Candidate candidate = new Candidate(part, member.getName());
        List<CheckResult> results = new Counterexamples(candidate, new InProcessSubject(), SHRINK_STEPS)
                .in(SUITE.of(candidate, new InProcessSubject()), check -> (instance, judgement) -> true);
        SortedMap<String, byte[]> files =
                CounterexampleFiles.of(ASSIGNMENT, SubmissionRecord.graded(List.of(), results));
        Path file = folder.resolve("case.json");
        Files.write(file, Objects.requireNonNull(files.get(part.className() + "-conduct.json")));

        Replay replay = Replay.of(CaseFileLoader.load(file, ASSIGNMENT.parts()), References.standard());
        List<Judged> judged = replay.on(Map.of(part.className(), candidate), new InProcessSubject());

        assertThat(judged).anyMatch(each -> !each.judgement().isPassed());
    }

    static Stream<Named<Class<?>>> members() {
        return Zoo.members(Wrong.class).stream()
                .filter(member -> Arrays.equals(Catches.wrong(member).loses(), new String[] {"conduct"}))
                .map(member -> Named.of(member.getName(), member));
    }
}
