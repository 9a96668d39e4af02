package org.gradus.engine.gallery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gradus.engine.cli.Gradus;
import org.gradus.engine.cli.Places;

/** Who the judge is, and what the machine lets it do: {@code .ci/situation} makes it so for one command. */
enum Situation {
    /** As the tests themselves run. */
    HERE("here"),
    /** A user without privileges and without an entry in the list of users. */
    USER("user"),
    /** No user namespaces, as in Docker and on CI runners. */
    NO_NAMESPACES("no-namespaces"),
    /** Both. */
    USER_NO_NAMESPACES("user-no-namespaces");

    /** What the names of folders that other tests made for their judges begin with: two run at a time. */
    static final String FOLDER = "gradus-its";

    private static final String SCRIPT = Places.ROOT.resolve(".ci/situation").toString();
    private static final String OWNER = "64713:64713";

    private final String word;

    Situation(String word) {
        this.word = word;
    }

    /** The one that is asked for. */
    static Situation asked() {
        String asked = System.getProperty("gallery.situation", "");
        for (Situation situation : values()) {
            if (situation.word.equals(asked.isEmpty() ? "here" : asked)) {
                return situation;
            }
        }
        throw new IllegalArgumentException("gallery.situation: there is none called " + asked);
    }

    /** An empty folder that the judge can reach and write. */
    Path folder(String name) throws IOException {
        return isOrdinary() ? Files.createTempDirectory(FOLDER) : Places.empty(name);
    }

    /** A judge in this situation, from a jar that it can read in a folder that becomes its own. */
    Gradus judge(Path folder) throws IOException, InterruptedException {
        if (this == HERE) {
            return new Gradus();
        }
        Path jar = folder.resolve("gradus.jar");
        if (isOrdinary()) {
            if (!Files.exists(jar)) {
                Files.copy(Places.JAR, jar);
            }
            // Only what is not its own yet: a judge that runs there sees any other change as one of its files.
            new ProcessBuilder("chown", "--from=0", "-R", "-h", OWNER, folder.toString())
                    .inheritIO()
                    .start()
                    .waitFor();
        }
        return new Gradus().startedBy(words()).fromJar(isOrdinary() ? jar : Places.JAR);
    }

    private String[] words() {
        return List.of(SCRIPT, word).toArray(String[]::new);
    }

    private boolean isOrdinary() {
        return this == USER || this == USER_NO_NAMESPACES;
    }

    @Override
    public String toString() {
        return word;
    }
}
