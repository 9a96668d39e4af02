package org.gradus.engine.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;
import java.util.Set;

/** Who may know whom. */
final class WallRules {

    private static final String EJML = "org.ejml..";
    private static final String JSPECIFY = "org.jspecify.annotations..";
    private static final String JAVA = "java..";
    private static final String[] LIBRARIES_OF_THE_PAGE = {"gg.jte..", "com.fasterxml.jackson.."};

    /** What a class is made of whatever it does: its superclass, strings, records and their bootstrap methods. */
    private static final Set<String> BASE =
            ModuleLayer.boot().findModule("java.base").orElseThrow().getPackages();

    private WallRules() {}

    static ArchRule everyPackageOfTheEngineKnowsOnlyThoseBeforeIt(Sides sides) {
        LayeredArchitecture layers = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (String layer : Sides.LAYERS) {
            layers = layers.optionalLayer(layer).definedBy(sides.engine(layer));
        }
        for (int i = 0; i < Sides.LAYERS.size(); i++) {
            String[] before = Sides.LAYERS.subList(0, i).toArray(String[]::new);
            layers = before.length == 0
                    ? layers.whereLayer(Sides.LAYERS.get(i)).mayNotAccessAnyLayer()
                    : layers.whereLayer(Sides.LAYERS.get(i)).mayOnlyAccessLayers(before);
        }
        return layers;
    }

    static ArchRule everyPackageOfTheEngineHasItsPlaceInTheOrder(Sides sides) {
        return classes()
                .that()
                .resideInAPackage(sides.in("engine"))
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .resideInAnyPackage(sides.engine(Sides.LAYERS));
    }

    static ArchRule markAndReportReadRecordsAndNothingElse(Sides sides) {
        return classes()
                .that()
                .resideInAnyPackage(sides.engine("mark"), sides.engine("report"))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                sides.engine(List.of("clean", "protocol", "assignment", "result", "decision")))
                        .or(resideInAnyPackage(sides.engine(List.of("mark", "report"))))
                        .or(resideInAnyPackage(sides.in("wire"), "org.apache.commons.csv..", JSPECIFY))
                        .or(resideInAnyPackage(LIBRARIES_OF_THE_PAGE))
                        .or(ofTheLanguage()
                                .and(not(resideInAnyPackage("java.nio.file..", "java.net..")))
                                .and(not(isAProcess()))));
    }

    /** Templates and trees of JSON are the affair of the rooms that write them. */
    static ArchRule onlyThePageKnowsTheTemplateAndJsonOfObjects(Sides sides) {
        return noClasses()
                .that()
                .resideInAnyPackage(sides.engine("mark"), sides.engine("report"))
                .and()
                .resideOutsideOfPackages(
                        sides.engine("report.html"), sides.engine("report.json"), sides.engine("report.ci"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(LIBRARIES_OF_THE_PAGE);
    }

    static ArchRule noPackagesKnowEachOtherInACircle(Sides sides) {
        return slices().matching(sides.root() + ".(**)").should().beFreeOfCycles();
    }

    static ArchRule theStudentSideNeverReachesTheJudgeOrTheAnswers(Sides sides) {
        return noClasses()
                .that()
                .resideInAnyPackage(sides.studentSide())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(sides.in("engine"), sides.in("reference"));
    }

    static ArchRule theWorkerKnowsTheContractTheWireAndEjml(Sides sides) {
        return classes()
                .that()
                .resideInAPackage(sides.in("worker"))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        sides.in("worker"), sides.in("layer"), sides.in("wire"), EJML, JSPECIFY, JAVA));
    }

    static ArchRule theCompilerKnowsTheWireTheJdkAndAsm(Sides sides) {
        return classes()
                .that()
                .resideInAPackage(sides.in("compiler"))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        sides.in("compiler"),
                        sides.in("wire"),
                        JSPECIFY,
                        JAVA,
                        "javax.tools..",
                        "javax.lang.model..",
                        "com.sun.source..",
                        "org.objectweb.asm.."));
    }

    static ArchRule theMutatorKnowsTheParserOfTheJdkAlone(Sides sides) {
        return classes()
                .that()
                .resideInAPackage(sides.in("mutator"))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        sides.in("mutator"),
                        JSPECIFY,
                        "java.lang..",
                        "java.io..",
                        "java.net..",
                        "java.util..",
                        "javax.tools..",
                        "javax.lang.model..",
                        "com.sun.source.."));
    }

    /** It parses in the judge: what an author wrote, and never what a student handed in. */
    static ArchRule onlyTheAuthorsSideKnowsTheMutator(Sides sides) {
        return noClasses()
                .that()
                .resideInAPackage(sides.in("engine"))
                .and()
                .resideOutsideOfPackage(sides.engine("author"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(sides.in("mutator"));
    }

    static ArchRule theWireKnowsTheBaseOfJavaAlone(Sides sides) {
        return classes()
                .that()
                .resideInAPackage(sides.in("wire"))
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(sides.in("wire"), JSPECIFY).or(ofTheBase()));
    }

    static ArchRule theContractKnowsEjmlAndTheBaseOfJava(Sides sides) {
        return classes()
                .that()
                .resideInAPackage(sides.in("layer"))
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(sides.in("layer"), EJML).or(ofTheBase()));
    }

    static ArchRule theReferenceKnowsTheContractAndEjml(Sides sides) {
        return classes()
                .that()
                .resideInAPackage(sides.in("reference"))
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(sides.in("reference"), sides.in("layer"), EJML, JSPECIFY, JAVA));
    }

    private static DescribedPredicate<JavaClass> ofTheLanguage() {
        return resideInAPackage(JAVA).or(describe("primitive", JavaClass::isPrimitive));
    }

    private static DescribedPredicate<JavaClass> ofTheBase() {
        return describe(
                "of java.base",
                type -> type.getBaseComponentType().isPrimitive()
                        || BASE.contains(type.getBaseComponentType().getPackageName()));
    }

    private static DescribedPredicate<JavaClass> isAProcess() {
        return describe(
                "a process",
                type -> Set.of(
                                "java.lang.Process",
                                "java.lang.ProcessBuilder",
                                "java.lang.ProcessHandle",
                                "java.lang.Runtime")
                        .contains(type.getName()));
    }
}
