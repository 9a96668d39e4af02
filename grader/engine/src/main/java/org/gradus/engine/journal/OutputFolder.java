package org.gradus.engine.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gradus.engine.journal.RunFile.SubmissionContent;

/** The folder that a run writes into: its journal, {@code run.json}, its tables. One folder, one run. */
public final class OutputFolder {

    private static final String RUN_FILE = "run.json";
    private static final String JOURNAL = "journal";

    private final Path folder;
    private final RunIdentity run;
    private final ObjectMapper json = JsonMapper.builder(VisibleEscapes.factory())
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private OutputFolder(Path folder, RunIdentity run) {
        this.folder = folder;
        this.run = run;
    }

    /**
     * Takes a folder for a run, or takes it up again.
     *
     * @throws OutputRefusedException if it holds another run, or something else
     * @throws JournalException if it cannot be read or written
     */
    public static OutputFolder open(Path folder, RunIdentity run) {
        OutputFolder output = new OutputFolder(folder, run);
        if (output.isFresh()) {
            output.writeRunFile(List.of());
        } else {
            output.requireSameRun();
        }
        output.removeLeftovers();
        return output;
    }

    /**
     * Takes a folder for a run whose files replace those of the run before, for one submission that is graded again and again.
     *
     * @throws OutputRefusedException if it holds something that is no run
     */
    public static OutputFolder replace(Path folder, RunIdentity run) {
        OutputFolder output = new OutputFolder(folder, run);
        if (!output.isFresh()) {
            output.earlierRun();
        }
        output.removeLeftovers();
        output.writeRunFile(List.of());
        return output;
    }

    public Journal journal() {
        return new Journal(folder.resolve(JOURNAL));
    }

    /** Puts a finished file in its place, whole. */
    public void write(String name, byte[] bytes) {
        WholeFile.write(folder.resolve(name), bytes);
    }

    /** Takes away a file of an earlier report, if it is there. */
    public void remove(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (IOException e) {
            throw new JournalException("Cannot delete " + folder.resolve(name) + ": " + e, e);
        }
    }

    /** Puts finished files in a folder of their own, from which the files of an earlier report go. */
    public void replaceFiles(String name, Map<String, byte[]> files) {
        Path place = folder.resolve(name);
        try (Stream<Path> entries = Files.isDirectory(place) ? Files.list(place) : Stream.empty()) {
            for (Path entry : entries.filter(Files::isRegularFile).toList()) {
                if (!files.containsKey(entry.getFileName().toString())) {
                    Files.delete(entry);
                }
            }
        } catch (IOException e) {
            throw new JournalException("Cannot empty the folder " + place + ": " + e, e);
        }
        files.forEach((file, bytes) -> write(name + "/" + file, bytes));
    }

    /** Puts {@code run.json} in its place, with what was graded. */
    public void writeRunFile(List<SubmissionContent> submissions) {
        write(RUN_FILE, toJson(new RunFile(RunFile.SCHEMA_VERSION, run, submissions)));
    }

    /** Puts what may differ from run to run, times and lanes for example, in a file of its own. */
    public void writeMachineFile(Map<String, Object> facts) {
        write("machine.json", toJson(facts));
    }

    private byte[] toJson(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a value that cannot be written as JSON", e);
        }
    }

    private boolean isFresh() {
        if (!Files.exists(folder)) {
            return true;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.allMatch(WholeFile::isLeftover);
        } catch (IOException e) {
            throw new JournalException("Cannot read the output folder " + folder + ": " + e, e);
        }
    }

    /** A judge that was killed may have left half a file, with a student's texts in it. */
    private void removeLeftovers() {
        removeLeftovers(folder);
        removeLeftovers(folder.resolve(JOURNAL));
    }

    private static void removeLeftovers(Path place) {
        try (Stream<Path> entries = Files.isDirectory(place) ? Files.list(place) : Stream.empty()) {
            for (Path leftover : entries.filter(WholeFile::isLeftover).toList()) {
                Files.deleteIfExists(leftover);
            }
        } catch (IOException e) {
            throw new JournalException(
                    "Cannot remove what is left of an earlier run in " + place + ": " + e
                            + ". Make the folder writable, and run it again.",
                    e);
        }
    }

    private RunIdentity earlierRun() {
        Path file = folder.resolve(RUN_FILE);
        try {
            RunFile earlier = json.readValue(Files.readAllBytes(file), RunFile.class);
            if (earlier != null) {
                return earlier.run();
            }
        } catch (IOException e) {
            throw noRun(file);
        }
        throw noRun(file);
    }

    private OutputRefusedException noRun(Path file) {
        return new OutputRefusedException("The folder " + folder + " is not empty and holds no run of Gradus ("
                + file.getFileName() + " is missing or damaged). Name another folder with --out, or empty this one.");
    }

    private void requireSameRun() {
        RunIdentity earlier = earlierRun();
        if (!run.continues(earlier)) {
            throw new OutputRefusedException("The folder " + folder + " belongs to another run, with "
                    + difference(earlier) + ". Name another folder with --out, or empty this one.");
        }
    }

    private String difference(RunIdentity earlier) {
        if (!earlier.submissionsFolder().equals(run.submissionsFolder())) {
            return "the submissions in " + earlier.submissionsFolder();
        }
        if (earlier.seed() != run.seed()) {
            return "the seed " + earlier.seed();
        }
        if (!earlier.assignmentHash().equals(run.assignmentHash())) {
            return "another assignment, other hidden cases, or the same before they were changed";
        }
        return "another build of Gradus (" + earlier.grader().version() + ")";
    }
}
