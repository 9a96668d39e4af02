package org.gradus.engine.author;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.AssignmentException;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.assignment.Problem;
import org.gradus.engine.check.Answers;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Constructed;
import org.gradus.engine.check.instance.InstanceSpecs;
import org.gradus.engine.check.instance.TrySchedule;
import org.gradus.engine.compile.AssignmentTerms;
import org.gradus.engine.compile.ClassFinder;
import org.gradus.engine.compile.ClassSearch;
import org.gradus.engine.compile.Compilation;
import org.gradus.engine.compile.SubmissionCompiler;
import org.gradus.engine.protocol.ScriptBuilder;
import org.gradus.engine.protocol.ScriptBuilder.Call;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.sandbox.Exclusivity;
import org.gradus.engine.sandbox.Sandbox;
import org.gradus.engine.sandbox.jars.InnerJars;
import org.gradus.engine.sandbox.process.Watchdog;
import org.gradus.engine.subject.ProcessLimits;
import org.gradus.engine.subject.WorkerSubject;
import org.gradus.wire.Script;
import org.gradus.wire.compile.CompileMessage;
import org.gradus.wire.compile.CompileReply;
import org.gradus.wire.compile.CompileRequest;
import org.gradus.wire.compile.CourseSource;
import org.gradus.wire.compile.SourceText;

/**
 * A course's classes are tried before any student meets them: they have to compile, and each adapter has to implement the contract and to have
 * the constructor of its part. An adapter calls a class that only students write, so it is tried on the stubs and the samples, the first on
 * which it works.
 */
public final class AdapterTrial {

    private static final int WHILE_PARSING = 1;

    private final Assignment assignment;
    private final OwnClasses classes;
    private final Sandbox sandbox;
    private final InnerJars jars;

    /** What speaks against each adapter, the first time that it was tried. */
    private final Map<Part, List<Problem>> problems = new LinkedHashMap<>();

    private final Set<Part> works = new LinkedHashSet<>();

    /**
     * Prepares it.
     *
     * @param folder of the assignment
     */
    public AdapterTrial(Path folder, Assignment assignment, Sandbox sandbox, InnerJars jars) {
        this.assignment = assignment;
        this.classes = new OwnClasses(folder, assignment);
        this.sandbox = sandbox;
        this.jars = jars;
    }

    /**
     * Tries all there are.
     *
     * @return a line about each adapter that there was nothing to try on
     * @throws AssignmentException with all that is wrong
     */
    public List<String> run() {
        if (assignment.code().support().isEmpty()) {
            return List.of();
        }
        try (Watchdog watchdog = new Watchdog();
                SubmissionCompiler compiler = new SubmissionCompiler(
                        sandbox, jars, ProcessLimits.ofCompiler(assignment.limits()), watchdog, new Exclusivity())) {
            requireSound(compiled(compiler, standIns()));
            for (OwnClasses.Sample sample : classes.stubsAndSamples()) {
                List<SourceText> sources = sample.sources().stream()
                        .map(source -> new SourceText(source.path(), source.text()))
                        .toList();
                compiled(compiler, sources).ifPresent(reply -> tryOn(sample, reply, watchdog));
            }
        }
        throwIfAny(problems.entrySet().stream()
                .filter(one -> !works.contains(one.getKey()))
                .flatMap(one -> one.getValue().stream())
                .toList());
        return adapted().stream()
                .filter(part -> !works.contains(part))
                .map(AdapterTrial::untried)
                .toList();
    }

    private List<Part> adapted() {
        return assignment.parts().stream()
                .filter(part -> part.adapter().isPresent())
                .toList();
    }

    private static String file(Part part) {
        return Part.fileOf(part.adapter().orElseThrow());
    }

    private static String untried(Part part) {
        return file(part) + ": not tried, because there is no " + part.className() + " for it to call; write "
                + OwnClasses.STUBS + "/" + part.className() + ".java, or put a right one into a folder of "
                + OwnClasses.SAMPLES;
    }

    private Optional<CompileReply> compiled(SubmissionCompiler compiler, List<SourceText> sources) {
        return compiler.compile(new CompileRequest(AssignmentTerms.of(assignment), sources, Map.of()))
                        instanceof Compilation.Compiled done
                ? Optional.of(done.reply())
                : Optional.empty();
    }

    /** Empty classes of the right names: what can be said of an adapter without knowing what it calls. */
    private List<SourceText> standIns() {
        return adapted().stream()
                .map(part -> new SourceText(part.className() + ".java", "class " + part.className() + " {}"))
                .toList();
    }

    /** @throws AssignmentException if a class cannot be read, if one that is no adapter does not compile, or an adapter is not of its contract */
    private void requireSound(Optional<CompileReply> bare) {
        List<Problem> found = new ArrayList<>();
        bare.ifPresent(reply -> {
            List<String> adapters = adapted().stream().map(AdapterTrial::file).toList();
            reply.messages().stream()
                    .filter(message -> CourseSource.isOne(message.place().path()))
                    .filter(message -> message.round() == WHILE_PARSING
                            || !adapters.contains(
                                    CourseSource.name(message.place().path())))
                    .forEach(message -> found.add(problem(message, "Correct it.")));
            if (found.isEmpty()) {
                adapted().stream().filter(part -> !fits(part, reply)).forEach(part -> found.add(noContract(part)));
            }
        });
        throwIfAny(found);
    }

    private static boolean fits(Part part, CompileReply reply) {
        return reply.declared().stream()
                .filter(types -> CourseSource.isOne(types.path())
                        && CourseSource.name(types.path()).equals(file(part)))
                .flatMap(types -> types.types().stream())
                .anyMatch(type ->
                        ("." + type.binaryName()).endsWith("." + part.adapter().orElseThrow())
                                && type.fits().contains(part.contract()));
    }

    private static Problem noContract(Part part) {
        String adapter = part.adapter().orElseThrow();
        String contract = part.contract().interfaceName();
        return new Problem(
                file(part),
                "",
                "there is no class " + adapter + " in it that implements " + contract,
                "Declare it: class " + adapter + " implements " + contract + ".");
    }

    private void tryOn(OwnClasses.Sample sample, CompileReply reply, Watchdog watchdog) {
        ClassFinder finder = new ClassFinder(reply);
        for (Part part : adapted()) {
            ClassSearch search =
                    finder.findAdapted(part.className(), part.adapter().orElseThrow());
            if (search instanceof ClassSearch.Found found) {
                note(part, constructed(part, found, reply, watchdog));
            } else if (search instanceof ClassSearch.NotCompiled) {
                List<Problem> its = reply.messagesFor("/" + file(part)).stream()
                        .map(message -> problem(
                                message, "Correct it, or the " + part.className() + " in " + sample.name() + "."))
                        .toList();
                if (!its.isEmpty()) {
                    note(part, its);
                }
            }
        }
    }

    private void note(Part part, List<Problem> its) {
        problems.putIfAbsent(part, its);
        if (its.isEmpty()) {
            works.add(part);
        }
    }

    /** A stub may throw when it is constructed, and a sample too: that is not the adapter's fault. */
    private List<Problem> constructed(Part part, ClassSearch.Found found, CompileReply reply, Watchdog watchdog) {
        ScriptBuilder script = new ScriptBuilder();
        Candidate adapter = new Candidate(part, found.adapter().orElseThrow());
        Call object = Constructed.object(
                script, adapter, new InstanceSpecs(part, assignment.seed(), TrySchedule.usual()).exampleArguments());
        Script written = script.build();
        try (WorkerSubject subject = new WorkerSubject(
                sandbox,
                jars,
                reply.classFiles(),
                ProcessLimits.ofWorker(assignment.limits()),
                watchdog,
                new Exclusivity())) {
            Outcome outcome =
                    new Answers(written, subject.play(written)).done(object).outcome();
            return Stream.of(outcome)
                    .filter(Outcome.Failed.class::isInstance)
                    .map(failed -> new Problem(
                            file(part),
                            "",
                            failed.message(),
                            "Write what the part of " + part.className() + " declares in assignment.json."))
                    .toList();
        }
    }

    private static Problem problem(CompileMessage message, String remedy) {
        return new Problem(CourseSource.name(message.place().name()), "", message.text(), remedy);
    }

    private static void throwIfAny(List<Problem> found) {
        if (!found.isEmpty()) {
            throw new AssignmentException(found);
        }
    }
}
