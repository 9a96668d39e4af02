package org.gradus.engine.intake.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.transport.CredentialItem;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.gradus.engine.intake.git.GitClone.Cloned;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Repositories on this machine, honest ones and others. */
class GitCloneTest {

    private static final FileMode FILE = FileMode.REGULAR_FILE;
    private static final String FRIDAY = "2026-11-20T12:00:00Z";
    private static final CloneBounds SMALL =
            new CloneBounds(1 << 20, 1 << 19, 1 << 16, 1 << 18, 500, Duration.ofDays(1));

    @TempDir
    Path temp;

    private Repositories repository;
    private Path folder;

    @BeforeEach
    void anEmptyRepository() throws IOException {
        repository = Repositories.at(temp.resolve("repository.git"));
        folder = temp.resolve("out/ada");
    }

    @AfterEach
    void close() {
        repository.close();
    }

    @Test
    void theLastCommitBeforeTheDeadlineCounts() throws Exception {
        repository.commitFile("Dense.java", "first", "2026-11-19T10:00:00Z");
        ObjectId counts = repository.commitFile("Dense.java", "second", "2026-11-20T22:58:59Z");
        repository.commitFile("Dense.java", "too late", "2026-11-20T23:00:00Z");

        Cloned cloned = clone(Optional.of(Instant.parse("2026-11-20T22:59:00Z")));

        assertThat(files()).containsExactly(Map.entry("Dense.java", "second"));
        assertThat(cloned)
                .isEqualTo(new Cloned(
                        Optional.of(counts.name()), Optional.of(Instant.parse("2026-11-20T22:58:59Z")), 1, 0));
        assertThat(temp.resolve("out").toFile().list())
                .as("what was fetched is gone")
                .containsExactly("ada");
    }

    @Test
    void withoutADeadlineTheLastOfAllCounts() throws Exception {
        repository.commitFile("Dense.java", "first", FRIDAY);
        repository.commitFile("Dense.java", "second", FRIDAY);

        clone(Optional.empty());

        assertThat(files()).containsValue("second");
    }

    @Test
    void whoHasCommittedNothingInTimeHasNoFolder() throws Exception {
        assertThat(clone(Optional.empty())).isEqualTo(Cloned.NOTHING);
        repository.commitFile("Dense.java", "late", FRIDAY);
        assertThat(clone(Optional.of(Instant.parse("2026-11-20T11:59:59Z")))).isEqualTo(Cloned.NOTHING);
        assertThat(folder).doesNotExist();
    }

    @Test
    void whatIsThereIsWrittenByteForByte() throws Exception {
        byte[] bytes = new byte[1000];
        new Random(1).nextBytes(bytes);
        ObjectId inner = repository.insert(Repositories.tree(
                "a.bin",
                FILE,
                repository.blob(bytes),
                "Möwe.java",
                FileMode.EXECUTABLE_FILE,
                repository.blob("x\r\n")));
        repository.commit(
                repository.insert(Repositories.tree(
                        "src",
                        FileMode.TREE,
                        inner,
                        ".gitattributes",
                        FILE,
                        repository.blob("* text eol=lf filter=lfs\n"),
                        "big.dat",
                        FILE,
                        repository.blob("version https://git-lfs.github.com/spec/v1\noid sha256:0\n"))),
                FRIDAY);

        Cloned cloned = clone(Optional.empty());

        assertThat(cloned.files()).isEqualTo(4);
        assertThat(folder.resolve("src/a.bin")).hasBinaryContent(bytes);
        assertThat(folder.resolve("src/Möwe.java")).hasBinaryContent("x\r\n".getBytes(StandardCharsets.UTF_8));
        assertThat(folder.resolve("src/Möwe.java").toFile().canExecute()).isFalse();
        assertThat(files().get("big.dat")).startsWith("version https://git-lfs");
    }

    /** Hooks, monitors and filters are programs that a repository names; none of them is run, nor one that is named for its clones. */
    @Test
    void nothingThatTheRepositoryNamesIsRun() throws Exception {
        Path witness = temp.resolve("witness");
        String program = "#!/bin/sh\ntouch " + witness + "\nexec \"$@\"\n";
        for (String hook : new String[] {"post-checkout", "post-merge", "pre-receive", "update", "post-update"}) {
            repository.write("hooks/" + hook, program);
        }
        repository.write("evil", program);
        Path evil = repository.folder().resolve("evil");
        Files.writeString(
                repository.folder().resolve("config"),
                Files.readString(repository.folder().resolve("config")) + "[core]\n\tfsmonitor = " + evil
                        + "\n\thooksPath = " + repository.folder().resolve("hooks") + "\n\tsshCommand = " + evil
                        + "\n\tgitProxy = " + evil + "\n[uploadpack]\n\tpackObjectsHook = " + evil
                        + "\n[filter \"lfs\"]\n\tsmudge = " + evil + "\n\tprocess = " + evil + "\n");
        repository.commit(
                repository.insert(Repositories.tree(
                        ".gitattributes",
                        FILE,
                        repository.blob("* filter=lfs"),
                        "Dense.java",
                        FILE,
                        repository.blob("x"))),
                FRIDAY);

        clone(Optional.empty());

        assertThat(folder.resolve("Dense.java")).exists();
        assertThat(witness).doesNotExist();
    }

    @Test
    void submodulesAndLinksAreLeftOut() throws Exception {
        ObjectId other = repository.commitFile("Other.java", "x", FRIDAY);
        repository.commit(
                repository.insert(Repositories.tree(
                        ".gitmodules",
                        FILE,
                        repository.blob("[submodule \"x\"]\n\tpath = x\n\turl = file:///etc\n\tupdate = !touch y\n"),
                        "Dense.java",
                        FILE,
                        repository.blob("x"),
                        "passwd.java",
                        FileMode.SYMLINK,
                        repository.blob("/etc/passwd"),
                        "up",
                        FileMode.SYMLINK,
                        repository.blob(".."),
                        "x",
                        FileMode.GITLINK,
                        other)),
                FRIDAY);

        Cloned cloned = clone(Optional.empty());

        assertThat(cloned.leftOut()).isEqualTo(3);
        assertThat(files()).containsOnlyKeys(".gitmodules", "Dense.java");
    }

    /** A link that a folder hides behind: first the link is written, then a file through it. */
    @Test
    void aFolderBehindALinkOfItsNameIsRefused() throws Exception {
        ObjectId inner = repository.insert(Repositories.tree("x", FILE, repository.blob("owned")));
        ObjectId link = repository.blob(temp.resolve("elsewhere").toString());
        byte[] twice = raw("120000 a", link, "40000 a", inner);
        repository.commit(repository.insertTree(twice), FRIDAY);

        assertRefused("it holds what no honest repository does");
        assertThat(temp.resolve("elsewhere")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", ".git", ".GIT", "."})
    void aFolderOfGitsOrOneAboveIsRefused(String name) throws Exception {
        ObjectId hook = repository.insert(Repositories.tree("post-checkout", FILE, repository.blob("#!/bin/sh")));
        repository.commit(
                repository.insert(
                        Repositories.tree(name, FileMode.TREE, hook, "Dense.java", FILE, repository.blob("x"))),
                FRIDAY);

        assertRefused("it holds what no honest repository does");
    }

    @ParameterizedTest
    @ValueSource(strings = {"..\\x", "C:\\x", "a:b", "git~1", ".git ", ".g\u200Cit", "aux.java", "trailing."})
    void aNameThatSomeSystemTakesForSomethingElseIsLeftOut(String name) throws Exception {
        repository.commit(
                repository.insert(
                        Repositories.tree(name, FILE, repository.blob("y"), "zDense.java", FILE, repository.blob("x"))),
                FRIDAY);

        Cloned cloned;
        try {
            cloned = clone(Optional.empty());
        } catch (CloneException e) {
            assertThat(e).hasMessageStartingWith("it holds what no honest repository does");
            return;
        }

        assertThat(cloned.leftOut()).isEqualTo(1);
        assertThat(files()).containsOnlyKeys("zDense.java");
    }

    @Test
    void aTreeOfBillionsOfFilesIsRefused() throws Exception {
        commitBillionsOf(repository.insert(Repositories.tree("f", FILE, repository.blob("x"))));

        assertRefused("more than 500 files");
    }

    @Test
    void aTreeOfBillionsOfEmptyFoldersIsRefusedToo() throws Exception {
        commitBillionsOf(repository.insert(Repositories.tree()));

        assertRefused("more than 500 files");
    }

    /** Ten folders in each of ten folders, and so on ten times; a handful of objects. */
    private void commitBillionsOf(ObjectId folder) throws Exception {
        ObjectId level = folder;
        for (int depth = 0; depth < 10; depth++) {
            Object[] entries = new Object[30];
            for (int i = 0; i < 10; i++) {
                entries[3 * i] = "d" + i;
                entries[3 * i + 1] = FileMode.TREE;
                entries[3 * i + 2] = level;
            }
            level = repository.insert(Repositories.tree(entries));
        }
        repository.commit(level, FRIDAY);
    }

    @Test
    void whatIsTooLargeIsLeftOutOrRefused() throws Exception {
        repository.commitFile("large.txt", "x".repeat((1 << 16) + 1), FRIDAY);
        assertThat(clone(Optional.empty()).leftOut()).isEqualTo(1);

        repository.commitFile("bomb.txt", "x".repeat((1 << 19) + 1), FRIDAY);
        assertRefused("a file in its history is larger than it may be");
    }

    @Test
    void aRepositoryThatSendsTooMuchIsRefused() throws Exception {
        Random random = new Random(1);
        Object[] entries = new Object[12];
        for (int i = 0; i < 4; i++) {
            byte[] noise = new byte[1 << 18];
            random.nextBytes(noise);
            entries[3 * i] = "n" + i;
            entries[3 * i + 1] = FILE;
            entries[3 * i + 2] = repository.blob(noise);
        }
        repository.commit(repository.insert(Repositories.tree(entries)), FRIDAY);

        assertRefused("sends more than 1048576 bytes");
    }

    @Test
    void whatTakesTooLongIsGivenUp() throws Exception {
        repository.commitFile("Dense.java", "x", FRIDAY);
        CloneBounds impatient = new CloneBounds(1 << 20, 1 << 19, 1 << 16, 1 << 18, 500, Duration.ZERO);
        GitClone git = new GitClone(new GitClone.Order(
                Optional.empty(), Optional.empty(), Set.of(GitProtocol.FILE), Map.of(), "no-ssh", impatient));

        assertThatThrownBy(() -> git.clone(repository.address(), folder))
                .isInstanceOf(CloneException.class)
                .hasMessage("the repository takes too long");
        assertThat(folder).doesNotExist();
    }

    @Test
    void aHundredThousandBranchesAreNotAskedFor() throws Exception {
        ObjectId commit = repository.commitFile("Dense.java", "x", FRIDAY);
        StringBuilder refs = new StringBuilder("# pack-refs with: peeled fully-peeled sorted \n");
        for (int i = 100_000; i < 200_000; i++) {
            refs.append(commit.name()).append(" refs/heads/b").append(i).append('\n');
        }
        repository.write("packed-refs", refs.toString());

        assertThat(clone(Optional.empty()).files()).isEqualTo(1);
    }

    @Test
    void aBranchCanBeNamed() throws Exception {
        ObjectId commit = repository.commitFile("Dense.java", "x", FRIDAY);
        repository.write("refs/heads/hand-in", commit.name() + "\n");

        assertThat(clone(Optional.empty(), Optional.of("hand-in")).files()).isEqualTo(1);
        assertThatThrownBy(() -> clone(Optional.empty(), Optional.of("other")))
                .isInstanceOf(CloneException.class)
                .hasMessageContaining("refs/heads/other");
    }

    @Test
    void whatIsNotThereIsSaid() {
        assertThatThrownBy(() -> clone(temp.resolve("nothing").toUri().toString(), Set.of(GitProtocol.FILE)))
                .isInstanceOf(CloneException.class)
                .hasMessageContaining("there is no such repository");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://host/x",
                "git://host/x",
                "ext::sh -c touch% x",
                "ssh://-oProxyCommand=touch/x",
                "-oProxyCommand=x:y",
                "ssh://host/x",
                "me@host:x",
                "file:///etc",
                "/etc",
                "https://ho st/x",
                "ftp://host/x",
                ""
            })
    void onlyWhatWasAskedForIsReached(String address) {
        assertThatThrownBy(() -> clone(address, Set.of(GitProtocol.HTTPS))).isInstanceOf(CloneException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ssh://-oProxyCommand=touch/x", "-oProxyCommand=x:y", "ssh://-l@host/x", "ssh://a b@host/x"})
    void noNameIsAnOptionOfSsh(String address) {
        assertThatThrownBy(() -> clone(address, Set.of(GitProtocol.values()))).isInstanceOf(CloneException.class);
    }

    @Test
    void sshIsTheSystemsOwnAndAsksNobody() throws Exception {
        repository.commitFile("Dense.java", "x", FRIDAY);
        Path said = temp.resolve("said");
        Path ssh = temp.resolve("ssh");
        Files.writeString(ssh, "#!/bin/sh\necho \"$@\" >" + said + "\nfor last; do :; done\neval \"$last\"\n");
        assertThat(ssh.toFile().setExecutable(true)).isTrue();
        GitClone git = new GitClone(new GitClone.Order(
                Optional.empty(), Optional.empty(), Set.of(GitProtocol.SSH), Map.of(), ssh.toString(), SMALL));

        Cloned cloned = git.clone("ssh://me@host:2222" + repository.folder(), folder);

        assertThat(cloned.files()).isEqualTo(1);
        assertThat(said).content().contains("BatchMode=yes", "-p 2222 -- me@host git-upload-pack '");
    }

    @Test
    void aTokenGoesToItsOwnHostAlone() throws Exception {
        HostTokens tokens = new HostTokens(Map.of("github.com", "secret"));
        CredentialItem.Password password = new CredentialItem.Password();

        assertThat(tokens.get(new URIish("https://evil.example/x"), new CredentialItem.Username(), password))
                .isFalse();
        assertThat(tokens.get(new URIish("http://github.com/x"), password)).isFalse();
        assertThat(tokens.get(new URIish("https://github.com.evil.example/x"), password))
                .isFalse();
        assertThat(password.getValue()).isNull();
        assertThat(tokens.get(new URIish("https://GitHub.com/x"), password)).isTrue();
        assertThat(password.getValue()).containsExactly("secret".toCharArray());
    }

    @Test
    void aPasswordInAnAddressIsNotShown() {
        assertThat(GitClone.shown("https://me:secret@host/x.git"))
                .doesNotContain("secret")
                .contains("host/x.git");
        assertThat(GitClone.shown("foo://me:secret@host/x.git")).doesNotContain("secret");
    }

    @Test
    void nobodysConfigurationOfGitIsFollowed() throws Exception {
        new GitClone(order(Optional.empty(), Optional.empty(), Set.of()));
        FileBasedConfig config = SystemReader.getInstance().openUserConfig(null, FS.DETECTED);
        config.load();
        assertThat(config.getSections()).isEmpty();
        assertThat(SystemReader.getInstance().getenv("GIT_SSH")).isNull();
    }

    private Cloned clone(Optional<Instant> before) throws Exception {
        return clone(before, Optional.empty());
    }

    private Cloned clone(Optional<Instant> before, Optional<String> branch) throws Exception {
        return new GitClone(order(before, branch, Set.of(GitProtocol.FILE))).clone(repository.address(), folder);
    }

    private Cloned clone(String address, Set<GitProtocol> protocols) throws Exception {
        return new GitClone(order(Optional.empty(), Optional.empty(), protocols)).clone(address, folder);
    }

    private static GitClone.Order order(Optional<Instant> before, Optional<String> branch, Set<GitProtocol> protocols) {
        return new GitClone.Order(before, branch, protocols, Map.of(), "no-ssh", SMALL);
    }

    private void assertRefused(String reason) {
        Path fresh = folder.resolveSibling("refused");
        assertThatThrownBy(() -> new GitClone(order(Optional.empty(), Optional.empty(), Set.of(GitProtocol.FILE)))
                        .clone(repository.address(), fresh))
                .isInstanceOf(CloneException.class)
                .hasMessageContaining(reason);
        assertThat(fresh).doesNotExist();
        assertThat(temp.toFile().list()).isSubsetOf("repository.git", "out", "witness");
    }

    private static byte[] raw(String oneMode, ObjectId one, String otherMode, ObjectId other) {
        byte[] first = (oneMode + "\0").getBytes(StandardCharsets.US_ASCII);
        byte[] second = (otherMode + "\0").getBytes(StandardCharsets.US_ASCII);
        byte[] tree = new byte[first.length + second.length + 40];
        System.arraycopy(first, 0, tree, 0, first.length);
        one.copyRawTo(tree, first.length);
        System.arraycopy(second, 0, tree, first.length + 20, second.length);
        other.copyRawTo(tree, first.length + 20 + second.length);
        return tree;
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path file : tree.filter(path -> !Files.isDirectory(path)).toList()) {
                assertThat(Files.isSymbolicLink(file)).isFalse();
                files.put(folder.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }
}
