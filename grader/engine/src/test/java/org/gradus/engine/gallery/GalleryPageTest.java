package org.gradus.engine.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.read.AssignmentLoader;
import org.gradus.engine.docs.GeneratedPage;
import org.junit.jupiter.api.Test;

/** The cards of the attacks, and the page that shows them. */
class GalleryPageTest {

    private static final Path ROOT = Path.of(System.getProperty("gradus.root"));
    private static final Assignment ASSIGNMENT = AssignmentLoader.load(ROOT.resolve("testcases/backprop-basics"));

    @Test
    void theTablesAreThoseOfTheCards() {
        GeneratedPage.assertHolds("gallery.md", new GalleryPage(ASSIGNMENT).tables());
    }

    @Test
    void everyGroupAndEveryLineOfTheListOfAttacksIsThere() {
        assertThat(Gallery.groups()).containsExactlyInAnyOrderElementsOf(Gallery.GROUPS);
        assertThat(Gallery.all()).hasSizeGreaterThan(70);
        assertThat(Gallery.all().stream().map(attack -> attack.card().line().charAt(0)))
                .contains('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K');
    }

    @Test
    void everyBuildRunsOneOfEachGroup() {
        Set<String> quick = Gallery.all().stream()
                .filter(attack -> attack.card().quick())
                .map(Attack::group)
                .collect(Collectors.toSet());

        assertThat(quick).containsExactlyInAnyOrderElementsOf(Gallery.GROUPS);
    }

    @Test
    void theCardsSpeakOfPartsAndFacetsThatThereAre() {
        List<String> facets = ASSIGNMENT.parts().stream()
                .flatMap(part -> part.points().keySet().stream().map(facet -> part.className() + " " + facet))
                .toList();

        assertThat(Gallery.all())
                .allSatisfy(attack -> attack.card()
                        .loses()
                        .forEach((part, lost) -> assertThat(lost)
                                .isNotEmpty()
                                .allSatisfy(facet -> assertThat(facets).contains(part + " " + facet))));
    }

    @Test
    void onlyKnownSandboxesAreNamed() {
        assertThat(Gallery.all())
                .allSatisfy(attack -> assertThat(attack.card().needs().orElse(List.of("bwrap")))
                        .isNotEmpty()
                        .isSubsetOf("bwrap", "seal"));
    }
}
