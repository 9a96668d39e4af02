package org.gradus.engine.author;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.AssignmentException;
import org.gradus.engine.assignment.Problem;
import org.gradus.engine.file.Folder;
import org.gradus.engine.intake.Collected;
import org.gradus.engine.intake.Intake;
import org.gradus.engine.intake.SourceFile;
import org.gradus.engine.intake.SourceLimits;
import org.gradus.engine.intake.Submission;

/**
 * Classes as students write them, which lie in an assignment's own folder.
 *
 * @param folder of the assignment
 */
public record OwnClasses(Path folder, Assignment assignment) {

    /** The folder of samples, each a folder in it. */
    public static final String SAMPLES = "samples";

    /** The folder of what students start from. */
    public static final String STUBS = "stubs";

    private static final int KILO = 1024;

    /**
     * What could be handed in.
     *
     * @param name of its folder, relative to the assignment's
     */
    public record Sample(String name, List<SourceFile> sources) {
        public Sample {
            sources = List.copyOf(sources);
        }
    }

    /**
     * Every sample that can be graded, in the order of their names.
     *
     * @throws AssignmentException if they cannot be read
     */
    public List<Sample> samples() {
        return folders().stream()
                .flatMap(path -> collected(SAMPLES + "/" + path.getFileName(), path).stream())
                .toList();
    }

    /**
     * The stubs together, if there are any, and then every sample.
     *
     * @throws AssignmentException if they cannot be read
     */
    List<Sample> stubsAndSamples() {
        List<Sample> all = new ArrayList<>();
        Path stubs = folder.resolve(STUBS);
        if (Files.isDirectory(stubs)) {
            collected(STUBS, stubs).ifPresent(all::add);
        }
        all.addAll(samples());
        return all;
    }

    private Optional<Sample> collected(String name, Path path) {
        SourceLimits limits = new SourceLimits(
                assignment.limits().sources(), assignment.limits().sourceKilobytes() * KILO);
        Intake intake = new Intake(limits, Optional.empty());
        return intake.collect(new Submission.Folder(name, path)) instanceof Collected.Accepted accepted
                ? Optional.of(new Sample(name, accepted.sources()))
                : Optional.empty();
    }

    private List<Path> folders() {
        Path samples = folder.resolve(SAMPLES);
        try {
            return Files.isDirectory(samples)
                    ? Folder.list(samples).stream()
                            .filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new AssignmentException(
                    List.of(new Problem(SAMPLES, "", "the folder cannot be read", "Make it readable.")));
        }
    }
}
