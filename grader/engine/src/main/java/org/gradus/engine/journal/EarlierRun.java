package org.gradus.engine.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gradus.engine.clean.VisibleEscapes;
import org.gradus.engine.file.PlainFile;
import org.gradus.engine.journal.RunFile.SubmissionContent;

/** What {@code run.json} says of the run that a folder holds. */
public final class EarlierRun {

    static final String FILE = "run.json";

    /** What is not there in every run. */
    private static final List<String> OPTIONAL = List.of("shard", "report");

    private static final int LARGEST_FILE = 64 << 20;
    private static final ObjectMapper JSON = mapper();

    private EarlierRun() {}

    /** Whether a folder holds a run of a kind. */
    public static boolean isIn(Path folder, RunKind kind) {
        return Files.exists(folder.resolve(FILE)) && in(folder).run().kind() == kind;
    }

    /**
     * The secret seed that the batch in a folder was begun with; empty where no batch was begun there.
     *
     * @throws OutputRefusedException if it was begun with a seed that students may know
     */
    public static Optional<Seed> secretSeed(Path folder) {
        if (!isIn(folder, RunKind.BATCH)) {
            return Optional.empty();
        }
        RunIdentity earlier = in(folder).run();
        if (earlier.seedFrom() != Seed.Origin.SECRET) {
            throw new OutputRefusedException("The folder " + folder + " belongs to another run, with the seed "
                    + earlier.seed() + ", which is not secret. Name another folder with --out, or empty this one.");
        }
        return Optional.of(new Seed(earlier.seed(), Seed.Origin.SECRET));
    }

    /**
     * What a finished run graded; nothing if it did not come to its end.
     *
     * @throws OutputRefusedException if the folder holds no run, or one of a part of a class
     */
    public static List<SubmissionContent> submissions(Path folder) {
        RunFile earlier = in(folder);
        if (earlier.shard().isPresent()) {
            throw new OutputRefusedException(
                    "The folder " + folder + " holds " + earlier.shard().get().shard()
                            + " of a class, and no tables. gradus merge makes them of all shards.");
        }
        return earlier.submissions();
    }

    /**
     * Whether the tables and pages of a run are byte for byte what it wrote; what was made of them later does not count.
     *
     * @throws OutputRefusedException if the folder holds no run
     */
    public static boolean hasItsReport(Path folder) {
        return in(folder).report().map(new PlacedReport(folder)::is).orElse(true);
    }

    /**
     * What a {@code run.json} says.
     *
     * @param place the file, or the folder that holds it
     * @throws OutputRefusedException if there is none
     */
    public static RunFile read(Path place) {
        if (Files.isDirectory(place)) {
            return in(place);
        }
        try {
            return parsed(PlainFile.named(place).read(LARGEST_FILE))
                    .orElseThrow(() -> new OutputRefusedException(place + " is not a run.json, or is damaged."));
        } catch (IOException e) {
            throw new OutputRefusedException(
                    "Cannot read " + place + " as the run.json of a run. Name that file, or the folder that holds it.");
        }
    }

    /**
     * All of it.
     *
     * @throws OutputRefusedException if the folder holds no run
     */
    static RunFile in(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            return parsed(PlainFile.found(file).read(LARGEST_FILE)).orElseThrow(() -> noRun(folder, file));
        } catch (IOException e) {
            throw noRun(folder, file);
        }
    }

    private static Optional<RunFile> parsed(byte[] bytes) throws IOException {
        return JSON.readTree(bytes) instanceof ObjectNode fields
                ? Optional.of(JSON.treeToValue(asOfToday(fields), RunFile.class))
                : Optional.empty();
    }

    /** The first schema had one hash for all, and said nothing of what changes marks alone. Most runs are of a whole class. */
    private static ObjectNode asOfToday(ObjectNode fields) {
        OPTIONAL.stream().filter(name -> !fields.has(name)).forEach(fields::putNull);
        if (fields.path("schemaVersion").asInt() == 1) {
            fields.put("resultsHash", "").set("marks", JSON.valueToTree(MarksIdentity.UNKNOWN));
        }
        return fields;
    }

    private static OutputRefusedException noRun(Path folder, Path file) {
        return new OutputRefusedException("The folder " + folder + " is not empty and does not hold a Gradus run ("
                + file.getFileName() + " is missing or damaged). Name another folder with --out, or empty this one.");
    }

    /** A file of ours as bytes. */
    static byte[] json(Object value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a value that cannot be written as JSON", e);
        }
    }

    private static ObjectMapper mapper() {
        return JsonMapper.builder(VisibleEscapes.factory())
                .addModule(new Jdk8Module())
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build();
    }
}
