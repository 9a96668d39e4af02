package org.gradus.engine.intake.gradebook;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gradus.engine.intake.Download;
import org.gradus.engine.intake.Item;

/** Where a bulk download comes from. */
public enum CourseSystem {
    CANVAS("Canvas"),
    MOODLE("Moodle"),
    BLACKBOARD("Blackboard"),
    GRADESCOPE("Gradescope"),
    /** None of these: a folder or a zip for each student. */
    FOLDERS("a folder or a .zip for each student");

    /** The names of one service look like those of no other but Canvas', which are the least peculiar. */
    private static final List<CourseSystem> TRIED = List.of(MOODLE, BLACKBOARD, GRADESCOPE, CANVAS);

    private final String title;

    CourseSystem(String title) {
        this.title = title;
    }

    /** For people. */
    public String title() {
        return title;
    }

    /** As in commands. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A service whose names a download bears, with what it says beside them. */
    record Recognised(CourseSystem service, Naming naming) {}

    /** Which service a download is certainly from. */
    static Optional<Recognised> recognised(Download download) {
        return TRIED.stream()
                .map(service -> service.in(download))
                .filter(found -> found.naming().recognises(download.items()))
                .findFirst();
    }

    /** This service, if anything in a download bears its names. */
    Optional<Recognised> namedIn(Download download) {
        return Optional.of(in(download))
                .filter(found -> download.items().stream()
                        .anyMatch(item -> found.naming().claim(item).isPresent()));
    }

    private Recognised in(Download download) {
        return new Recognised(this, naming(download));
    }

    /** Which service some of the names look like, where they are not all of one kind. */
    static Optional<CourseSystem> suspected(Download download) {
        List<Item> work = download.items().stream().filter(Item::couldBeWork).toList();
        return TRIED.stream()
                .filter(service -> {
                    Naming naming = service.naming(download);
                    return 2
                                    * work.stream()
                                            .filter(item -> naming.claim(item).isPresent())
                                            .count()
                            > work.size();
                })
                .findFirst();
    }

    /** How it names things; plain folders have no such rules. */
    private Naming naming(Download download) {
        return switch (this) {
            case CANVAS -> new CanvasNaming();
            case MOODLE -> new MoodleNaming();
            case BLACKBOARD -> new BlackboardNaming(download);
            case GRADESCOPE -> new GradescopeNaming(download);
            case FOLDERS -> item -> Optional.empty();
        };
    }
}
