package org.gradus.engine.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A file by its path. What is no file, a pipe or {@code /dev/zero} for example, is refused before it is opened, and what takes its
 * place between the look and the opening is waited for no longer than for any file.
 */
public final class PlainFile {

    private final Path path;
    private final Patience patience;
    private final List<LinkOption> links;

    private PlainFile(Path path, Patience patience, List<LinkOption> links) {
        this.path = path;
        this.patience = patience;
        this.links = links;
    }

    /** A file that the user named: a link to one will do. */
    public static PlainFile named(Path path) {
        return new PlainFile(path, Patience.USUAL, List.of());
    }

    /** A file where others can write: no link will do. */
    public static PlainFile found(Path path) {
        return found(path, Patience.USUAL);
    }

    /** The same, with a patience of its own. */
    public static PlainFile found(Path path, Patience patience) {
        return new PlainFile(path, patience, List.of(LinkOption.NOFOLLOW_LINKS));
    }

    /**
     * Reads the whole file.
     *
     * @throws NotThatKindException if it is something else than a file
     * @throws TooLargeException if there are more bytes
     * @throws StuckException if they do not come
     */
    public byte[] read(int mostBytes) throws IOException {
        if (look().size() > mostBytes) {
            throw new TooLargeException(path, mostBytes);
        }
        return patience.await(path, () -> {
            try (SeekableByteChannel channel = Files.newByteChannel(path, options(StandardOpenOption.READ))) {
                return bytes(channel, path, mostBytes);
            }
        });
    }

    /**
     * Opens the file for reading.
     *
     * @throws NotThatKindException if it is something else than a file
     * @throws StuckException if it does not open
     */
    public SeekableByteChannel open() throws IOException {
        look();
        return opened();
    }

    /** Opens the file without having looked, as if something else had taken its place just now. */
    SeekableByteChannel opened() throws IOException {
        return patience.await(path, () -> {
            try {
                return Files.newByteChannel(path, options(StandardOpenOption.READ));
            } catch (IOException e) {
                throw ChangedException.orAsItWas(path, e);
            }
        });
    }

    /**
     * Looks whether it is still what it was.
     *
     * @throws ChangedException if it is not
     */
    public void requireSame(BasicFileAttributes seen) throws IOException {
        if (!isTheSame(seen, lookAgain())) {
            throw new ChangedException(path);
        }
    }

    private BasicFileAttributes lookAgain() throws IOException {
        try {
            return look();
        } catch (IOException e) {
            throw ChangedException.orAsItWas(path, e);
        }
    }

    /** Whether nothing shows that a file is another or has been written to. */
    static boolean isTheSame(BasicFileAttributes one, BasicFileAttributes other) {
        return one.isRegularFile() == other.isRegularFile()
                && one.size() == other.size()
                && one.lastModifiedTime().equals(other.lastModifiedTime())
                && Objects.equals(one.fileKey(), other.fileKey());
    }

    /**
     * Opens a file that is there for writing.
     *
     * @throws NotThatKindException if it is something else than a file
     * @throws StuckException if it does not open
     */
    public FileChannel openToWrite() throws IOException {
        look();
        return patience.await(path, () -> FileChannel.open(path, options(StandardOpenOption.WRITE)));
    }

    /** What it is now. */
    public BasicFileAttributes look() throws IOException {
        BasicFileAttributes attributes =
                Files.readAttributes(path, BasicFileAttributes.class, links.toArray(LinkOption[]::new));
        if (!attributes.isRegularFile()) {
            throw NotThatKindException.noFile(path, attributes);
        }
        return attributes;
    }

    private Set<OpenOption> options(OpenOption option) {
        return Stream.concat(Stream.of(option), links.stream()).collect(Collectors.toUnmodifiableSet());
    }

    static byte[] bytes(SeekableByteChannel channel, Path path, int mostBytes) throws IOException {
        InputStream in = Channels.newInputStream(channel);
        byte[] bytes = in.readNBytes(mostBytes);
        if (in.read() >= 0) {
            throw new TooLargeException(path, mostBytes);
        }
        return bytes;
    }
}
