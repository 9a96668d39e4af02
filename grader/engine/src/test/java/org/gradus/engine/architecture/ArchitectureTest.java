package org.gradus.engine.architecture;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    private static final Sides FIXTURES = new Sides("org.gradus.engine.architecture.fixtures");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(Sides.REAL.root());
    private static final JavaClasses WRONG = new ClassFileImporter().importPackages(FIXTURES.root());

    @ParameterizedTest
    @MethodSource("walls")
    void theRuleHolds(Wall wall) {
        wall.of(Sides.REAL).check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("offenders")
    void theRuleSeesTheClassThatBreaksIt(Wall wall, String offender) {
        EvaluationResult result = wall.of(FIXTURES).evaluate(WRONG);

        assertThat(result.hasViolation()).isTrue();
        assertThat(result.getFailureReport().getDetails()).anyMatch(detail -> detail.contains(offender));
    }

    @Test
    void theClassesOfEveryModuleWereFound() {
        Map<String, Long> counts = CLASSES.stream()
                .collect(groupingBy(type -> below(type.getPackageName(), Sides.REAL.root()), TreeMap::new, counting()));

        assertThat(counts).containsOnlyKeys("compiler", "engine", "layer", "mutator", "reference", "wire", "worker");
        assertThat(counts.get("compiler")).isGreaterThan(15);
        assertThat(counts.get("engine")).isGreaterThan(180);
        assertThat(counts.get("layer")).isEqualTo(4);
        assertThat(counts.get("mutator")).isGreaterThan(4);
        assertThat(counts.get("reference")).isGreaterThan(15);
        assertThat(counts.get("wire")).isGreaterThan(35);
        assertThat(counts.get("worker")).isGreaterThan(8);
    }

    @Test
    void theClassesOfEveryPackageOfTheEngineWereFound() {
        Map<String, Long> counts = CLASSES.stream()
                .filter(type -> type.getPackageName().startsWith("org.gradus.engine."))
                .collect(groupingBy(type -> below(type.getPackageName(), "org.gradus.engine"), counting()));

        assertThat(counts.keySet()).isSubsetOf(Sides.LAYERS);
        assertThat(counts.values()).allMatch(count -> count > 1);
        assertThat(counts).hasSizeGreaterThanOrEqualTo(17);
    }

    @Test
    void noFixtureIsWithoutARule() {
        List<String> named = offenders().map(given -> (String) given.get()[1]).toList();

        assertThat(WRONG.stream().map(type -> type.getSimpleName())).allMatch(named::contains);
    }

    static List<Wall> walls() {
        return Wall.ALL;
    }

    static Stream<Arguments> offenders() {
        return Wall.ALL.stream().flatMap(wall -> wall.offenders().stream().map(offender -> arguments(wall, offender)));
    }

    private static String below(String packageName, String root) {
        return packageName.substring(root.length() + 1).split("\\.", 2)[0];
    }
}
