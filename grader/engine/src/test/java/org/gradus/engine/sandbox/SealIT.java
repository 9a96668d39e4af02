package org.gradus.engine.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gradus.engine.sandbox.seal.Landlock;
import org.gradus.engine.sandbox.seal.Processor;
import org.gradus.engine.sandbox.seal.Seal;
import org.gradus.engine.sandbox.wall.SealTools;
import org.gradus.engine.sandbox.wall.SharedLibraries;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the seal refuses, tried against the kernel by a program that can make any system call, as a student's could on a JDK that lets
 * Java call the C library. Every attack is made without the seal first, where it must succeed.
 */
@Tag("walls")
class SealIT {

    private static final String DONE = "done";

    @TempDir
    private Path folder;

    private final SealTools tools = tools();
    private final Process bystander = bystander();

    private static SealTools tools() {
        try {
            SealTools tools = SealTools.ofThisMachine();
            assumeTrue(tools.landlock().isPresent(), "this kernel has no Landlock");
            return tools;
        } catch (UnavailableException e) {
            return abort("no seal on this machine: " + e.getMessage());
        }
    }

    private static Process bystander() {
        try {
            return new ProcessBuilder("sleep", "600").start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void files() throws IOException {
        Files.writeString(folder.resolve("file"), "of the judge");
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("file"));
    }

    @AfterEach
    void end() {
        bystander.destroyForcibly();
    }

    /** In Perl; F is the folder, P the process of somebody else. */
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            reads a file                        | open my $f, '<', 'F/file'
            reads a file by a link              | open my $f, '<', 'F/link'
            lists a folder                      | opendir my $d, 'F'
            lists the processes                 | opendir my $d, '/proc'
            reads the arguments of another      | open my $f, '<', '/proc/P/cmdline'
            writes to a file                    | open my $f, '>>', 'F/file'
            creates a file                      | open my $f, '>', 'F/new'
            creates a folder                    | mkdir 'F/new'
            creates a link                      | symlink 'F/file', 'F/new'
            creates a second name               | link 'F/file', 'F/new'
            renames a file                      | rename 'F/file', 'F/new'
            removes a file                      | unlink 'F/file'
            opens a file to others              | chmod 0666, 'F/file'
            sets the times of a file            | utime 1, 1, 'F/file'
            cuts a file                         | truncate 'F/file', 0
            opens shared memory                 | open my $f, '>', '/dev/shm/gradus-attack' and unlink '/dev/shm/gradus-attack'
            locks a file that it may read       | open(H, '<', '/dev/null') and flock H, 1
            asks for a lock of another's        | $l = pack 'ssx4qql', 0, 0, 0, 0, 0; open(H, '<', '/dev/null') and fcntl H, 5, $l
            is told of another's reads          | open(H, '<', '/dev/null') and fcntl H, 8, 0 + $$
            starts a process                    | defined($p = fork) and ($p or exit 0)
            runs another program                | 0 == system '/bin/true'
            becomes another program             | exec '/usr/bin/perl', '-e', 'print q(done)'
            asks whether another lives          | kill 0, P
            stops another                       | kill 'CONT', P
            asks whether it lives itself        | kill 0, $$
            connects to a server                | socket my $s, 2, 1, 0
            opens a local socket                | socket my $s, 1, 1, 0
            makes a pair of sockets             | socketpair my $a, my $b, 1, 1, 0
            makes a pipe                        | pipe my $a, my $b
            makes shared memory of System V     | defined($i = shmget 0, 4096, 01600) and shmctl $i, 0, 0
            makes a message queue of System V   | defined($i = msgget 0, 01600) and msgctl $i, 0, 0
            makes semaphores of System V        | defined($i = semget 0, 1, 01600) and semctl $i, 0, 0, 0
            changes its priority                | setpriority 0, 0, 5
            sets an alarm                       | defined eval { alarm 100; $! eq '' or die }
            """)
    void isRefused(String what, String attack) throws IOException {
        assertThat(unsealed(attack)).as(what + ", without the seal").isEqualTo(DONE);
        reset();
        assertThat(sealed(attack))
                .as(what)
                .isIn("Operation not permitted", "Permission denied", "Function not implemented");
    }

    /** Numbers of x86-64. */
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            makes an asynchronous queue         | my $q = pack 'Q', 0; syscall(206, 1, $q) == 0
            is traced by its parent             | syscall(101, 0, 0, 0, 0) == 0
            outlives the judge                  | syscall(157, 1, 0, 0, 0, 0) == 0
            is hidden from its owner            | syscall(157, 4, 0, 0, 0, 0) == 0
            makes a file of memory              | my $n = 'x'; syscall(319, $n, 0) > 0
            watches files                       | syscall(294, 0) > 0
            makes a counter                     | syscall(290, 0, 0) > 0
            takes other limits to another       | my $l = "\\0" x 16; syscall(302, P, 7, 0, $l) == 0
            opens by a structure                | my ($p, $h) = ('/dev/null', pack 'QQQ', 0, 0, 0); syscall(437, -100, $p, $h, 24) > 0
            leaves a user namespace             | syscall(272, 0x10000000) == 0
            takes a limit that ends it          | my $l = pack 'QQ', 100, 100; syscall(302, 0, 0, $l, 0) == 0
            reads another's CPU time            | my $t = 'x' x 16; syscall(228, (~P << 3) + 2, $t) == 0
            takes another seal                  | syscall(444, 0, 0, 1) > 0
            """)
    void isRefusedByItsNumber(String what, String attack) throws IOException {
        assumeTrue(tools.processor() == Processor.X86_64, "these are numbers of x86-64");
        String free = unsealed(attack);
        assumeTrue(free.equals(DONE), "not to be had on this machine even without the seal: " + what + ": " + free);
        assertThat(sealed(attack)).as(what).isIn("Operation not permitted", "Function not implemented");
    }

    @Test
    void whatWasAllowedStays() throws IOException {
        assertThat(sealed("open my $f, '<', '/dev/null'")).isEqualTo(DONE);
        assertThat(sealed("time > 0 and -e '/' and $$ > 1")).isEqualTo(DONE);
    }

    @Test
    void exitCodesAboveThoseOfSignalsAreSignals() throws Exception {
        assertThat(exitCode("exit 127")).isEqualTo(127);
        assertThat(exitCode("exit 137")).isEqualTo(128 + 31);
        assertThat(exitCode("exit 143")).isEqualTo(128 + 31);
        assertThat(exitCode("kill 9, $$; exit 5")).isEqualTo(5);
    }

    @Test
    void theKernelKillsItWithTheThreadThatStartedIt() throws Exception {
        List<Process> started = new ArrayList<>();
        Thread starter = new Thread(() -> {
            try {
                Process process = process(sealedWords("$| = 1; print 'sealed'; sleep 600"));
                started.add(process);
                // Before that, nobody would tell it of the end of the thread.
                assertThat(process.getInputStream().read()).isEqualTo('s');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        starter.start();
        starter.join();

        assertThat(started).hasSize(1);
        assertThat(started.get(0).waitFor()).isNotZero();
    }

    @Test
    void aProcessWhoseJudgeIsGoneDoesNotEvenStart() throws Exception {
        Seal orphan = tools.seal().dyingWith(ProcessHandle.current().pid() + 1);

        Process process = process(orphan.words(List.of(tools.perl().toString(), "-e", "print 'started'")));

        assertThat(text(process)).isEmpty();
        assertThat(process.waitFor()).isEqualTo(1);
    }

    @Test
    void whatCannotBeSealedDoesNotStartAndSaysWhy() throws Exception {
        Seal impossible = tools.seal().limitedTo(new ResourceLimits(1 << 20, 1, 1 << 30).ofProcess());

        Process process = process(impossible.words(List.of("/no/such/program")));

        assertThat(text(process)).startsWith("seal: ").endsWith("\n");
        assertThat(process.waitFor()).isNotZero();
    }

    private void reset() throws IOException {
        Files.writeString(folder.resolve("file"), "of the judge");
        Files.deleteIfExists(folder.resolve("new"));
    }

    private String unsealed(String attack) throws IOException {
        return text(process(perl(attack)));
    }

    private String sealed(String attack) throws IOException {
        return text(process(sealedWords(attack)));
    }

    private int exitCode(String script) throws IOException, InterruptedException {
        return process(sealedWords(script)).waitFor();
    }

    private List<String> sealedWords(String attack) throws IOException {
        Landlock landlock = tools.landlock().orElseThrow();
        Set<Path> readable = new TreeSet<>(SharedLibraries.of(new Jdk(Path.of("/no")), List.of(tools.perl())));
        readable.add(Path.of("/dev/null"));
        readable.add(Path.of("/dev/urandom"));
        Set<Path> runnable = new TreeSet<>(readable);
        runnable.removeIf(path -> !path.getFileName().toString().startsWith("ld-"));
        runnable.add(tools.perl());
        return tools.seal()
                .dyingWith(ProcessHandle.current().pid())
                .withoutPrivileges()
                .seeingOnly(landlock, readable, runnable)
                .filtered(Set.of())
                .words(perl(attack));
    }

    private List<String> perl(String attack) {
        String script = attack.replace("F/", folder + "/")
                .replace("'F'", "'" + folder + "'")
                .replaceAll("\\bP\\b", String.valueOf(bystander.pid()));
        return List.of(tools.perl().toString(), "-e", "print((do { " + script + " }) ? 'done' : \"$!\")");
    }

    private static Process process(List<String> words) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("LC_ALL", "C");
        return builder.start();
    }

    private static String text(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
