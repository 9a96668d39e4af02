package org.gradus.engine.course;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.AssignmentException;
import org.gradus.engine.assignment.CourseCode;
import org.gradus.engine.assignment.NamedReference.OfCourse;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.assignment.Problem;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.compile.AssignmentTerms;
import org.gradus.engine.compile.ClassFinder;
import org.gradus.engine.compile.ClassSearch;
import org.gradus.engine.compile.Compilation;
import org.gradus.engine.compile.SubmissionCompiler;
import org.gradus.wire.ClassFiles;
import org.gradus.wire.compile.CompileReply;
import org.gradus.wire.compile.CompileRequest;
import org.gradus.wire.compile.CourseSource;
import org.gradus.wire.compile.SourceText;

/**
 * A course's references, compiled.
 *
 * @param files all classes
 * @param byPart the class that answers, by the name of the part's class
 */
record ReferenceClasses(ClassFiles files, SortedMap<String, Candidate> byPart) {

    private static final String FOLDER = CourseCode.REFERENCE;

    ReferenceClasses {
        byPart = Collections.unmodifiableSortedMap(new TreeMap<>(byPart));
    }

    /**
     * Compiles them behind the wall.
     *
     * @throws AssignmentException if one does not compile, or a class that a part names is not there
     */
    static ReferenceClasses compiled(Assignment assignment, SubmissionCompiler compiler) {
        List<SourceText> sources = new ArrayList<>();
        assignment.code().reference().forEach((name, text) -> sources.add(new SourceText(name, text)));
        Compilation compilation =
                compiler.compile(new CompileRequest(AssignmentTerms.ofReferences(assignment), sources, Map.of()));
        if (!(compilation instanceof Compilation.Compiled done)) {
            throw new AssignmentException(List.of(new Problem(
                    FOLDER,
                    "",
                    "the compiler was lost over the course's own classes",
                    "Compile them yourself, and look why.")));
        }
        return found(assignment, done.reply());
    }

    private static ReferenceClasses found(Assignment assignment, CompileReply reply) {
        List<Problem> problems = new ArrayList<>();
        reply.messages()
                .forEach(message -> problems.add(
                        new Problem(CourseSource.name(message.place().name()), "", message.text(), "Correct it.")));
        SortedMap<String, Candidate> byPart = new TreeMap<>();
        ClassFinder finder = new ClassFinder(reply);
        for (Part part : assignment.parts()) {
            part.ownReference().ifPresent(named -> {
                ClassSearch search = finder.find(named.name(), part.contract());
                if (search instanceof ClassSearch.Found found) {
                    byPart.put(
                            part.className(),
                            new Candidate(part, found.candidate().binaryName()));
                } else if (problems.isEmpty()) {
                    problems.add(missing(part, named));
                }
            });
        }
        if (!problems.isEmpty()) {
            throw new AssignmentException(problems);
        }
        return new ReferenceClasses(reply.classFiles(), byPart);
    }

    /** The class that answers for a part, which has one. */
    Candidate of(Part part) {
        return Objects.requireNonNull(byPart.get(part.className()));
    }

    private static Problem missing(Part part, OfCourse named) {
        return new Problem(
                FOLDER,
                "",
                "there is not exactly one class " + named.name() + " that implements "
                        + part.contract().interfaceName(),
                "Write it, or correct the reference of " + part.className() + " in assignment.json.");
    }
}
