package org.gradus.engine.intake.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.internal.JGitText;
import org.eclipse.jgit.lib.ObjectChecker;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.SshTransport;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.transport.Transport;
import org.gradus.engine.file.OwnerOnly;

/**
 * Gets the last commit before a deadline of one repository after the other. One branch is fetched into a bare repository that is deleted
 * again; no configuration of this machine's or of the repository's is followed.
 */
public final class GitClone {

    private static final String FETCHED = "refs/gradus/fetched";
    private static final int STALLED_SECONDS = 30;
    private static final long TIDYING_UP_MILLIS = 10_000;

    private final Order order;

    /**
     * What is wanted of every repository.
     *
     * @param before the latest time of a commit that counts; nothing for the last of all
     * @param branch its name; nothing for the one that the repository calls its own
     * @param protocols that addresses may use
     * @param tokens by the host that each is for
     * @param ssh the program that connects by ssh
     */
    public record Order(
            Optional<Instant> before,
            Optional<String> branch,
            Set<GitProtocol> protocols,
            Map<String, String> tokens,
            String ssh,
            CloneBounds bounds) {}

    /**
     * What came of one.
     *
     * @param commit its hash; nothing where there is none that counts
     * @param time of the commit, as the computer said on which it was made
     * @param files that were written
     * @param leftOut entries that were not: links, submodules, what is too large or has a dangerous name
     */
    public record Cloned(Optional<String> commit, Optional<Instant> time, int files, int leftOut) {

        static final Cloned NOTHING = new Cloned(Optional.empty(), Optional.empty(), 0, 0);
    }

    public GitClone(Order order) {
        QuietSystem.install();
        this.order = order;
    }

    /** For people, without a password; as it is where it cannot be read. */
    public static String shown(String address) {
        try {
            return GitAddress.of(address, Set.of(GitProtocol.values())).toString();
        } catch (CloneException e) {
            return address.contains("@") ? address.replaceAll("//[^/@]*@", "//") : address;
        }
    }

    /**
     * Writes the files of a repository's last commit that counts.
     *
     * @param folder that is not there yet, and is not there either if there is nothing to write or it cannot be done
     * @throws CloneException if the repository cannot be had
     * @throws InterruptedException if the thread was interrupted
     */
    public Cloned clone(String address, Path folder) throws CloneException, InterruptedException {
        GitAddress read = GitAddress.of(address, order.protocols());
        GivenUp givenUp = new GivenUp();
        FutureTask<Cloned> task = new FutureTask<>(() -> cloned(read, folder, givenUp));
        Thread thread = new Thread(task, "gradus-clone");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(order.bounds().time().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new CloneException(GivenUp.WHY, e);
        } catch (ExecutionException e) {
            throw new CloneException(CloneFault.message(e.getCause()), e);
        } finally {
            // Whatever it waits for, nobody waits for it for long, and it writes nothing any more.
            givenUp.giveUp();
            task.cancel(true);
            thread.join(TIDYING_UP_MILLIS);
        }
    }

    private Cloned cloned(GitAddress address, Path folder, GivenUp givenUp) throws IOException, CloneException {
        Path place = OwnerOnly.freshFolder(parent(folder), ".fetched-");
        try (BoundedRepository repository = new BoundedRepository(place.resolve("git"), order.bounds(), givenUp)) {
            Path files = place.resolve("files");
            Cloned cloned = fetch(repository, address, givenUp) ? written(repository, files, givenUp) : Cloned.NOTHING;
            givenUp.requireNot();
            if (cloned.commit().isPresent()) {
                Files.move(files, folder);
            }
            return cloned;
        } finally {
            remove(place);
        }
    }

    /** Whether there was anything to fetch. */
    private boolean fetch(Repository repository, GitAddress address, GivenUp givenUp) throws IOException {
        String source = order.branch().map(name -> "refs/heads/" + name).orElse("HEAD");
        try (Transport transport = Transport.open(repository, address.uri())) {
            transport.setTagOpt(TagOpt.NO_TAGS);
            transport.setTimeout(STALLED_SECONDS);
            transport.setObjectChecker(
                    new ObjectChecker().setAllowInvalidPersonIdent(true).setAllowLeadingZeroFileMode(true));
            transport.setCredentialsProvider(new HostTokens(order.tokens()));
            if (transport instanceof SshTransport connection) {
                connection.setSshSessionFactory(new SystemSsh(order.ssh()));
            }
            transport.fetch(givenUp, List.of(new RefSpec("+" + source + ":" + FETCHED)));
            return true;
        } catch (TransportException e) {
            String missing = MessageFormat.format(JGitText.get().remoteDoesNotHaveSpec, source);
            if (order.branch().isEmpty() && missing.equals(e.getMessage())) {
                return false;
            }
            throw e;
        }
    }

    private Cloned written(Repository repository, Path folder, GivenUp givenUp) throws IOException, CloneException {
        try (RevWalk walk = new RevWalk(repository)) {
            Optional<RevCommit> last = last(repository, walk, givenUp);
            if (last.isEmpty()) {
                return Cloned.NOTHING;
            }
            CommitFiles files = new CommitFiles(repository, order.bounds(), givenUp, folder);
            files.write(last.get());
            return new Cloned(
                    Optional.of(last.get().name()),
                    Optional.of(Instant.ofEpochSecond(last.get().getCommitTime())),
                    files.written(),
                    files.leftOut());
        }
    }

    /** As {@code git rev-list -1 --before} finds it. */
    private Optional<RevCommit> last(Repository repository, RevWalk walk, GivenUp givenUp)
            throws IOException, CloneException {
        Ref fetched = repository.exactRef(FETCHED);
        walk.markStart(walk.parseCommit(fetched.getObjectId()));
        walk.sort(RevSort.COMMIT_TIME_DESC);
        long latest = order.before().map(Instant::getEpochSecond).orElse(Long.MAX_VALUE);
        for (RevCommit commit : walk) {
            if (commit.getCommitTime() <= latest) {
                return Optional.of(commit);
            }
            givenUp.requireNot();
        }
        return Optional.empty();
    }

    private static Path parent(Path folder) throws IOException {
        Path parent = folder.toAbsolutePath().getParent();
        return OwnerOnly.folder(parent == null ? folder.toAbsolutePath() : parent);
    }

    private static void remove(Path top) throws IOException {
        if (!Files.exists(top)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(top)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
