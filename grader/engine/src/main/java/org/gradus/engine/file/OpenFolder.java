package org.gradus.engine.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Iterator;
import java.util.Objects;
import java.util.Set;

/**
 * A folder that others can change, opened once: what is in it is reached through what was opened, wherever its path leads
 * meanwhile. No link is followed, neither to it nor in it. On a system that cannot do so, Windows, the path counts.
 */
public final class OpenFolder implements Closeable, Iterable<Path> {

    private static final Set<OpenOption> READ = Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

    private final Path path;
    private final DirectoryStream<Path> stream;
    private final Patience patience;
    private boolean isStuck;

    private OpenFolder(Path path, DirectoryStream<Path> stream, Patience patience) {
        this.path = path;
        this.stream = stream;
        this.patience = patience;
    }

    /**
     * Opens a folder.
     *
     * @throws NotThatKindException if it is something else, a link for example
     * @throws ChangedException if something else takes its place
     * @throws StuckException if it does not open
     */
    public static OpenFolder open(Path path, Patience patience) throws IOException {
        BasicFileAttributes seen = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!seen.isDirectory()) {
            throw NotThatKindException.noFolder(path, seen);
        }
        OpenFolder folder = new OpenFolder(path, Folder.opened(path, patience), patience);
        if (!folder.is(seen)) {
            folder.close();
            throw new ChangedException(path);
        }
        return folder;
    }

    private boolean is(BasicFileAttributes seen) throws IOException {
        return !(stream instanceof SecureDirectoryStream<Path> secure)
                || Objects.equals(
                        seen.fileKey(),
                        secure.getFileAttributeView(BasicFileAttributeView.class)
                                .readAttributes()
                                .fileKey());
    }

    /** The paths of what is in it, in no order; once. */
    @Override
    public Iterator<Path> iterator() {
        return stream.iterator();
    }

    /** What something in it is; of a link, the link itself. */
    public BasicFileAttributes look(Path name) throws IOException {
        return stream instanceof SecureDirectoryStream<Path> secure
                ? secure.getFileAttributeView(name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                        .readAttributes()
                : Files.readAttributes(path.resolve(name), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Opens a folder in it that was looked at.
     *
     * @throws AccessDeniedException if nobody may look into it
     * @throws ChangedException if it is none any more
     * @throws StuckException if it does not open
     */
    public OpenFolder folder(Path name) throws IOException {
        if (!(stream instanceof SecureDirectoryStream<Path> secure)) {
            return open(path.resolve(name), patience);
        }
        Path below = path.resolve(name);
        return new OpenFolder(
                below, seen(below, () -> secure.newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS)), patience);
    }

    /**
     * Reads a file in it that was looked at.
     *
     * @param seen what it was then
     * @throws AccessDeniedException if nobody may read it
     * @throws TooLargeException if it has more bytes
     * @throws ChangedException if it is not what was seen, or becomes something else while it is read
     * @throws StuckException if its bytes do not come
     */
    public byte[] read(Path name, BasicFileAttributes seen, int mostBytes) throws IOException {
        Path file = path.resolve(name);
        byte[] bytes = seen(file, () -> {
            try (SeekableByteChannel channel = open(name)) {
                return PlainFile.bytes(channel, file, mostBytes);
            }
        });
        if (bytes.length != seen.size() || !PlainFile.isTheSame(seen, seen(file, () -> look(name)))) {
            throw new ChangedException(file);
        }
        return bytes;
    }

    private SeekableByteChannel open(Path name) throws IOException {
        try {
            return stream instanceof SecureDirectoryStream<Path> secure
                    ? secure.newByteChannel(name, READ)
                    : Files.newByteChannel(path.resolve(name), READ);
        } catch (IOException e) {
            throw ChangedException.orAsItWas(path.resolve(name), e);
        }
    }

    /** What was there a moment ago and cannot be opened as that is something else now. */
    private <T> T seen(Path file, Patience.Access<T> access) throws IOException {
        try {
            return patience.await(file, access);
        } catch (StuckException e) {
            isStuck = true;
            throw e;
        } catch (FileSystemException e) {
            throw ChangedException.orAsItWas(file, e);
        }
    }

    @Override
    public void close() throws IOException {
        if (isStuck) {
            // The JDK lets nobody close it before what is under way in it has come to an end.
            Patience.later(() -> {
                stream.close();
                return this;
            });
        } else {
            stream.close();
        }
    }
}
