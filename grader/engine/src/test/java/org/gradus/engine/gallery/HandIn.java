package org.gradus.engine.gallery;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gradus.engine.intake.RawZip;

/** What is handed in otherwise than as a folder of files. */
enum HandIn {
    @JsonProperty("climbing-names")
    CLIMBING_NAMES {
        @Override
        void into(Path submissions, String name) throws IOException {
            zipped(submissions, name, new RawZip(), "../../../../climbed-" + name + ".java", "class Climbed {}");
        }
    },
    @JsonProperty("bomb")
    BOMB {
        @Override
        void into(Path submissions, String name) throws IOException {
            RawZip zip = new RawZip();
            zip.add("data.bin", new byte[20_000_000]);
            zipped(submissions, name, zip, "Dense.java", "class Dense {}");
        }
    },
    @JsonProperty("link-that-leaves")
    LINK_THAT_LEAVES {
        @Override
        void into(Path submissions, String name) throws IOException {
            RawZip zip = new RawZip();
            zip.add("Dense.java", "../../../../etc/passwd").unixMode = LINK;
            zipped(submissions, name, zip, "Sigmoid.java", "class Sigmoid {}");
        }
    },
    @JsonProperty("colliding-names")
    COLLIDING_NAMES {
        @Override
        void into(Path submissions, String name) throws IOException {
            RawZip zip = new RawZip();
            zip.add("Dense.java", "class Dense {}");
            zipped(submissions, name, zip, "dense.java", "class dense {}");
        }
    },
    @JsonProperty("folder-link-that-leaves")
    FOLDER_LINK_THAT_LEAVES {
        @Override
        void into(Path submissions, String name) throws IOException {
            Path folder = Files.createDirectory(submissions.resolve(name));
            Files.createSymbolicLink(folder.resolve("Dense.java"), Path.of("../../canary/neighbour/Dense.java"));
        }
    },
    @JsonProperty("named-pipe")
    NAMED_PIPE {
        @Override
        void into(Path submissions, String name) throws IOException, InterruptedException {
            Path pipe = Files.createDirectory(submissions.resolve(name)).resolve("Dense.java");
            new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
        }
    };

    private static final int LINK = 0120777;

    /** Hands it in under a name. */
    abstract void into(Path submissions, String name) throws IOException, InterruptedException;

    private static void zipped(Path submissions, String name, RawZip zip, String path, String text) throws IOException {
        zip.add(path, text);
        Files.write(submissions.resolve(name + ".zip"), zip.bytes());
    }
}
