package org.gradus.engine.gallery;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gradus.engine.file.Pipe;
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
            Pipe.at(pipe);
        }
    },
    @JsonProperty("source-is-a-device")
    SOURCE_IS_A_DEVICE {
        @Override
        void into(Path submissions, String name) throws IOException {
            Path folder = Files.createDirectory(submissions.resolve(name));
            Files.createSymbolicLink(folder.resolve("Dense.java"), Path.of("/dev/zero"));
        }
    },
    @JsonProperty("source-is-a-socket")
    SOURCE_IS_A_SOCKET {
        @Override
        void into(Path submissions, String name) throws IOException {
            Path folder = Files.createDirectory(submissions.resolve(name));
            // The address of a socket has to be short.
            Path address = Path.of("")
                    .toAbsolutePath()
                    .relativize(folder.toAbsolutePath())
                    .resolve("Dense.java");
            try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
                socket.bind(UnixDomainSocketAddress.of(address));
            }
        }
    },
    @JsonProperty("endless-source")
    ENDLESS_SOURCE {
        @Override
        void into(Path submissions, String name) throws IOException {
            Path folder = Files.createDirectory(submissions.resolve(name));
            try (RandomAccessFile file =
                    new RandomAccessFile(folder.resolve("Dense.java").toFile(), "rw")) {
                file.setLength(1L << 40);
            }
        }
    },
    @JsonProperty("zip-is-a-pipe")
    ZIP_IS_A_PIPE {
        @Override
        void into(Path submissions, String name) throws IOException, InterruptedException {
            Pipe.at(submissions.resolve(name + ".zip"));
        }
    },
    @JsonProperty("zip-with-a-pipe")
    ZIP_WITH_A_PIPE {
        @Override
        void into(Path submissions, String name) throws IOException {
            RawZip zip = new RawZip();
            zip.add("Dense.java", "").unixMode = PIPE;
            zipped(submissions, name, zip, "Sigmoid.java", "class Sigmoid {}");
        }
    },
    @JsonProperty("folder-is-a-link")
    FOLDER_IS_A_LINK {
        @Override
        void into(Path submissions, String name) throws IOException {
            Files.createSymbolicLink(submissions.resolve(name), Path.of("time-honest"));
        }
    },
    @JsonProperty("pipe-among-sources")
    PIPE_AMONG_SOURCES {
        @Override
        void into(Path submissions, String name) throws IOException, InterruptedException {
            Pipe.at(Files.createDirectory(submissions.resolve(name)).resolve("README.txt"));
        }
    };

    private static final int LINK = 0120777;
    private static final int PIPE = 0010644;

    /** Hands it in under a name. */
    abstract void into(Path submissions, String name) throws IOException, InterruptedException;

    private static void zipped(Path submissions, String name, RawZip zip, String path, String text) throws IOException {
        zip.add(path, text);
        Files.write(submissions.resolve(name + ".zip"), zip.bytes());
    }
}
