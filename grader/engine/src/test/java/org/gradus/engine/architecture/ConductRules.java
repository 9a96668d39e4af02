package org.gradus.engine.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameStartingWith;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.THROW_GENERIC_EXCEPTIONS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.FileInputStream;
import java.io.FileReader;
import java.io.ObjectInputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.lang.invoke.MethodHandles;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Date;
import java.util.Random;
import java.util.Set;
import org.gradus.engine.protocol.Companion;
import org.gradus.engine.result.CheckId;
import org.gradus.wire.Contract;
import org.jspecify.annotations.NullMarked;

/** What may be called where, and how things are called. */
final class ConductRules {

    /** They wait for the other end of a pipe, and read to an end that may never come. */
    private static final Set<String> READINGS = Set.of(
            "lines",
            "list",
            "mismatch",
            "newBufferedReader",
            "newByteChannel",
            "newDirectoryStream",
            "newInputStream",
            "readAllBytes",
            "readAllLines",
            "readString");

    /** They read the grader's own code, or what the system says of a process. */
    private static final Set<String> READ_NOTHING_OF_OTHERS =
            Set.of("BundledAssignment", "Digest", "GraderIdentity", "Utf8Restart");

    private static final Set<String> SYSTEM_CLOCKS = Set.of("nanoTime", "currentTimeMillis");

    private ConductRules() {}

    static ArchRule onlyTheCommandLinePrints(Sides sides) {
        return noClasses()
                .that()
                .resideInAPackage(sides.in("engine"))
                .and()
                .resideOutsideOfPackage(sides.engine("cli"))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethodWhere(on(Throwable.class, name("printStackTrace"))
                        .and(describe(
                                "to standard error",
                                call -> call.getTarget().getRawParameterTypes().isEmpty())));
    }

    /** Where it is cleaned. What picocli and the progress bar write by themselves holds nothing of a student's. */
    static ArchRule whatIsSaidGoesThroughTheScreen(Sides sides) {
        return noClasses()
                .that()
                .resideInAPackage(sides.engine("cli"))
                .and()
                .doNotHaveSimpleName("Screen")
                .should()
                .callMethodWhere(on(PrintWriter.class, anything()))
                .orShould()
                .callMethodWhere(on(PrintStream.class, anything()))
                .orShould()
                .callMethodWhere(on(Throwable.class, name("printStackTrace")));
    }

    private static DescribedPredicate<HasName> anything() {
        return DescribedPredicate.alwaysTrue().forSubtype();
    }

    static ArchRule onlyTheCommandLineEndsTheProcess(Sides sides) {
        return noClasses()
                .that()
                .resideInAPackage(sides.in("engine"))
                .and()
                .resideOutsideOfPackage(sides.engine("cli"))
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class);
    }

    /** Everybody else speaks of quantities. */
    static ArchRule onlyTheProtocolsAskWhichContractAPartHas(Sides sides) {
        return noClasses()
                .that()
                .resideInAPackage(sides.in("engine"))
                .and()
                .resideOutsideOfPackage(sides.engine("protocol"))
                .should()
                .accessField(Contract.class, "LAYER")
                .orShould()
                .accessField(Contract.class, "LOSS")
                .orShould()
                .accessField(Contract.class, "OPTIMIZER")
                .orShould()
                .callMethod(Contract.class, "ordinal")
                .orShould()
                .callMethod(Contract.class, "name")
                .orShould()
                .callMethod(Contract.class, "compareTo", Enum.class);
    }

    /** What goes in with the input tells them apart as well. A switch, which covers all of them, becomes a class of its own. */
    static ArchRule nothingSinglesOutOneCompanion(Sides sides) {
        return noClasses()
                .that()
                .resideInAPackage(sides.in("engine"))
                .and()
                .resideOutsideOfPackage(sides.engine("protocol"))
                .and()
                .haveNameNotMatching(".*\\$\\d+")
                .should()
                .accessField(Companion.class, "UPSTREAM")
                .orShould()
                .accessField(Companion.class, "TARGET")
                .orShould()
                .accessField(Companion.class, "GRADIENTS");
    }

    /** It is text for people: whoever wants to know what a check looks at asks for that. */
    static ArchRule theNameOfACheckIsShownAndNeverRead(Sides sides) {
        return noClasses()
                .that()
                .resideInAPackage(sides.in("engine"))
                .and()
                .resideOutsideOfPackages(sides.engine("report"), sides.engine("cli"))
                .and()
                .doNotHaveSimpleName("CheckId")
                .should()
                .callMethod(CheckId.class, "name")
                .orShould()
                .callMethod(CheckId.class, "nameWithinItsCase");
    }

    /** The stages and their order are one place's affair: commands ask it, and so can others. */
    static ArchRule theCommandLineLeavesTheStagesToTheGrading(Sides sides) {
        return noClasses()
                .that()
                .resideInAPackage(sides.engine("cli"))
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        ".*\\.(Marking|CheckSuite|PartGrader|Diagnoser|Batch|CaseRunner|Intake|SubmissionCompiler)");
    }

    static ArchRule theReferenceDoesNoInputOrOutput(Sides sides) {
        return noClasses()
                .that()
                .resideInAPackage(sides.in("reference"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.nio..", "java.net..")
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err");
    }

    static ArchRule theReferenceKnowsNoChanceAndNoClock(Sides sides) {
        return noClasses()
                .that()
                .resideInAPackage(sides.in("reference"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.time..", "java.util.random..", "java.security..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.SplittableRandom")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethodWhere(asksTheClock());
    }

    static ArchRule nothingIsDeserialized(Sides sides) {
        return noClasses()
                .that()
                .resideInAPackage(sides.root() + "..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ObjectInputStream.class);
    }

    static ArchRule theJudgeLoadsNoClasses(Sides sides) {
        return noClasses()
                .that()
                .resideInAPackage(sides.in("engine"))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ClassLoader.class)
                .orShould()
                .callMethodWhere(on(Class.class, name("forName")))
                .orShould()
                .callMethodWhere(on(MethodHandles.Lookup.class, nameStartingWith("define")));
    }

    static ArchRule theJudgeRunsNoScripts(Sides sides) {
        return noClasses()
                .that()
                .resideInAPackage(sides.in("engine"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.script..", "jdk.jshell..", "java.lang.instrument..");
    }

    static ArchRule theJudgeDoesNotCompile(Sides sides) {
        return noClasses()
                .that()
                .resideInAPackage(sides.in("engine"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.tools..", "com.sun.source..", "com.sun.tools..");
    }

    static ArchRule onlyTheSandboxLooksAtTheClock(Sides sides) {
        return noClasses()
                .that()
                .resideInAPackage(sides.in("engine"))
                .and()
                .resideOutsideOfPackage(sides.engine("sandbox"))
                .should()
                .callMethodWhere(asksTheClock())
                .orShould()
                .callConstructor(Date.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class);
    }

    /** The sandbox looks at what it has made itself, where students cannot reach. */
    static ArchRule whatOthersCanChangeIsOpenedInOnePlace(Sides sides) {
        return noClasses()
                .that()
                .resideInAPackage(sides.in("engine"))
                .and()
                .resideOutsideOfPackages(sides.engine("file"), sides.engine("sandbox"))
                .and(describe("read what is others'", type -> !READ_NOTHING_OF_OTHERS.contains(type.getSimpleName())))
                .should()
                .callMethodWhere(target(owner(assignableTo(Files.class)))
                        .and(describe("a file is read", call -> READINGS.contains(call.getName()))))
                .orShould()
                .callConstructorWhere(target(owner(assignableTo(FileInputStream.class))))
                .orShould()
                .callConstructorWhere(target(owner(assignableTo(FileReader.class))))
                .orShould()
                .callConstructorWhere(target(owner(assignableTo(RandomAccessFile.class))));
    }

    /** The contract goes to students, who have no use for the annotation. */
    static ArchRule everyPackageSaysWhatMayBeNull(Sides sides) {
        return classes()
                .that()
                .resideInAPackage(sides.root() + "..")
                .and()
                .resideOutsideOfPackage(sides.in("layer"))
                .should(resideInAPackageThatIsNullMarked());
    }

    static ArchRule nothingIsCalledAfterAHabit(Sides sides) {
        return noClasses()
                .that()
                .resideInAPackage(sides.root() + "..")
                .should()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Manager");
    }

    static ArchRule nothingLogsWithTheJdk(Sides sides) {
        return noClasses()
                .that()
                .resideInAPackage(sides.root() + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.logging..", "java.lang.System$Logger");
    }

    static ArchRule whatIsThrownHasAName(Sides sides) {
        return noClasses().that().resideInAPackage(sides.root() + "..").should(THROW_GENERIC_EXCEPTIONS);
    }

    /** Calls on an owner or anything below it: a call is compiled against the type that the source names. */
    private static DescribedPredicate<JavaCall<?>> on(Class<?> owner, DescribedPredicate<HasName> name) {
        return target(owner(assignableTo(owner))).and(target(name));
    }

    private static DescribedPredicate<JavaCall<?>> asksTheClock() {
        return describe("the clock is asked", call -> {
            String type = call.getTargetOwner().getName();
            String method = call.getName();
            boolean ofTheSystem = type.equals("java.lang.System") && SYSTEM_CLOCKS.contains(method);
            return ofTheSystem || (type.startsWith("java.time.") && method.equals("now"));
        });
    }

    private static ArchCondition<JavaClass> resideInAPackageThatIsNullMarked() {
        return new ArchCondition<>("reside in a package that is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                String sentence =
                        type.getPackageName() + " of " + type.getName() + (marked ? " is" : " is not") + " @NullMarked";
                events.add(new SimpleConditionEvent(type, marked, sentence));
            }
        };
    }
}
