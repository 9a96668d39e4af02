package org.gradus.engine.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Function;

/**
 * A rule with the fixtures that it must find at fault.
 *
 * @param name for the reports of the tests
 * @param rule for the real packages or for those of the fixtures
 * @param offenders the simple names of the fixtures that break it
 */
record Wall(String name, Function<Sides, ArchRule> rule, List<String> offenders) {

    static final List<Wall> ALL = List.of(
            wall("order", WallRules::everyPackageOfTheEngineKnowsOnlyThoseBeforeIt, "IntakeThatKnowsTheCommandLine"),
            wall("complete order", WallRules::everyPackageOfTheEngineHasItsPlaceInTheOrder, "OutsideTheOrder"),
            wall(
                    "records",
                    WallRules::markAndReportReadRecordsAndNothingElse,
                    "MarkThatAsksAProcess",
                    "ReportThatReadsTheIntake"),
            wall("page", WallRules::onlyThePageKnowsTheTemplateAndJsonOfObjects, "ReportOfObjects"),
            wall(
                    "cycles",
                    WallRules::noPackagesKnowEachOtherInACircle,
                    "CaseThatKnowsTheProperties",
                    "PropertyThatKnowsTheCases"),
            wall(
                    "student side",
                    WallRules::theStudentSideNeverReachesTheJudgeOrTheAnswers,
                    "WorkerThatKnowsTheAnswers"),
            wall("worker", WallRules::theWorkerKnowsTheContractTheWireAndEjml, "WorkerThatKnowsTheAnswers"),
            wall("compiler", WallRules::theCompilerKnowsTheWireTheJdkAndAsm, "CompilerThatKnowsTheWorker"),
            wall("mutator", WallRules::theMutatorKnowsTheParserOfTheJdkAlone, "MutatorThatKnowsSql"),
            wall("mutating", WallRules::onlyTheAuthorsSideKnowsTheMutator, "BatchThatMutates"),
            wall("wire", WallRules::theWireKnowsTheBaseOfJavaAlone, "WireThatKnowsSql"),
            wall("contract", WallRules::theContractKnowsEjmlAndTheBaseOfJava, "LayerThatKnowsTheWire"),
            wall("reference", WallRules::theReferenceKnowsTheContractAndEjml, "ReferenceOfJson"),
            wall(
                    "reference io",
                    ConductRules::theReferenceDoesNoInputOrOutput,
                    "ReferenceThatReadsAFile",
                    "ReferenceThatPrints"),
            wall(
                    "reference chance",
                    ConductRules::theReferenceKnowsNoChanceAndNoClock,
                    "ReferenceThatRolls",
                    "ReferenceThatRollsPlainly",
                    "ReferenceThatSplits",
                    "ReferenceThatLooksAtTheClock"),
            wall(
                    "printing",
                    ConductRules::onlyTheCommandLinePrints,
                    "CheckThatPrints",
                    "CheckThatComplains",
                    "CheckThatShowsItsTrace"),
            wall("screen", ConductRules::whatIsSaidGoesThroughTheScreen, "CommandLine"),
            wall("ending", ConductRules::onlyTheCommandLineEndsTheProcess, "BatchThatExits", "BatchThatHalts"),
            wall("protocols", ConductRules::onlyTheProtocolsAskWhichContractAPartHas, "CheckThatAsksForLayers"),
            wall("companions", ConductRules::nothingSinglesOutOneCompanion, "CheckThatAsksForTargets"),
            wall("check names", ConductRules::theNameOfACheckIsShownAndNeverRead, "CheckThatReadsNames"),
            wall("stages", ConductRules::theCommandLineLeavesTheStagesToTheGrading, "CommandThatMarks"),
            wall("objects", ConductRules::nothingIsDeserialized, "JournalOfObjects"),
            wall(
                    "loading",
                    ConductRules::theJudgeLoadsNoClasses,
                    "SubjectWithALoader",
                    "SubjectByName",
                    "SubjectFromALookup"),
            wall("scripts", ConductRules::theJudgeRunsNoScripts, "SubjectOfAScript"),
            wall("compiling", ConductRules::theJudgeDoesNotCompile, "CompileInTheJudge"),
            wall("clock", ConductRules::onlyTheSandboxLooksAtTheClock, "ReportWithADate", "JournalWithMillis"),
            wall("files", ConductRules::whatOthersCanChangeIsOpenedInOnePlace, "IntakeThatWaitsForAPipe"),
            wall("nulls", ConductRules::everyPackageSaysWhatMayBeNull, "OutsideTheOrder"),
            wall("names", ConductRules::nothingIsCalledAfterAHabit, "MatrixUtils", "MatrixManager"),
            wall("logging", ConductRules::nothingLogsWithTheJdk, "BatchThatLogs"),
            wall("exceptions", ConductRules::whatIsThrownHasAName, "BatchThatThrowsAnything"));

    private static Wall wall(String name, Function<Sides, ArchRule> rule, String... offenders) {
        return new Wall(name, rule, List.of(offenders));
    }

    ArchRule of(Sides sides) {
        return rule.apply(sides);
    }

    @Override
    public String toString() {
        return name;
    }
}
