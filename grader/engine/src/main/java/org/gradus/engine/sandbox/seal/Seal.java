package org.gradus.engine.sandbox.seal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradus.engine.sandbox.seal.Landlock.Access;

/**
 * What a process gives up before its program takes its place, as the words of a command: steps, done in the order in which they
 * were added, by a small script in Perl, which every Debian and Ubuntu has, and which starts in two milliseconds. A pure function:
 * all that the script is told stands in its words.
 *
 * @param perl where it lies
 * @param processor whose system calls are made
 * @param steps so far
 */
public record Seal(Path perl, Processor processor, List<String> steps) {

    private static final String SCRIPT = script();

    private static final int SET_PARENT_DEATH_SIGNAL = 1;
    private static final int SET_NO_NEW_PRIVILEGES = 38;
    private static final int SIGNAL_KILL = 9;

    /** The kernel takes this process first where memory is out. */
    private static final String BEFORE_ALL_OTHERS = "1000";

    public Seal {
        steps = List.copyOf(steps);
    }

    /** A seal that gives up nothing yet. */
    public static Seal of(Path perl, Processor processor) {
        return new Seal(perl, processor, List.of());
    }

    /** The kernel takes this process, and what it starts, before it takes the judge; where nobody may choose, nothing happens. */
    public Seal goingFirst() {
        return with("write=" + BEFORE_ALL_OTHERS + ",/proc/self/oom_score_adj");
    }

    /** Becomes another user, of no group but its own: for a process of root's. */
    public Seal becoming(int user) {
        return call("setgroups", 0, 0).call("setresgid", user, user, user).call("setresuid", user, user, user);
    }

    /** Has no privileges, and neither has whatever program takes the place of this one. */
    public Seal withoutPrivileges() {
        return with("powerless=" + number("capset")).call("prctl", SET_NO_NEW_PRIVILEGES, 1, 0, 0, 0);
    }

    /** Dies when the thread does that started it; at once if it is dead already. To be added after a change of user. */
    public Seal dyingWith(long parent) {
        return call("prctl", SET_PARENT_DEATH_SIGNAL, SIGNAL_KILL, 0, 0, 0).with("parent=" + parent);
    }

    /** Takes limits that cannot be raised again. */
    public Seal limitedTo(Map<Limit, Long> limits) {
        return with(limits.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(limit ->
                        "limit=" + number("prlimit64") + "," + limit.getKey().resource() + "," + limit.getValue()));
    }

    /** Sees nothing of the file system but these files and what is below these folders, and no TCP. */
    public Seal seeingOnly(Landlock landlock, Collection<Path> readable, Collection<Path> runnable) {
        return with("ruleset=" + number("landlock_create_ruleset") + "," + landlock.bytes() + "," + landlock.files()
                        + "," + landlock.network() + "," + landlock.scopes())
                .with(rules(readable, Access.READ))
                .with(rules(runnable, Access.RUN))
                .with("restrict=" + number("landlock_restrict_self"));
    }

    private Stream<String> rules(Collection<Path> paths, Access access) {
        return new TreeSet<>(paths)
                .stream()
                        .map(path -> "allow=" + number("landlock_add_rule") + "," + access.ofFile() + ","
                                + access.ofFolder() + "," + path);
    }

    /** Makes no system call but those that a JVM needs, and those of some more needs. */
    public Seal filtered(Set<Need> needs) {
        return with(
                "filter=" + number("seccomp") + "," + HexFormat.of().formatHex(SystemCallFilter.of(processor, needs)));
    }

    private Seal call(String name, int... arguments) {
        String numbers = Arrays.stream(arguments).mapToObj(String::valueOf).collect(Collectors.joining(","));
        return with("call=" + name + "," + number(name) + "," + numbers);
    }

    private int number(String call) {
        return SystemCalls.sealing(processor, call);
    }

    private Seal with(String step) {
        return with(Stream.of(step));
    }

    private Seal with(Stream<String> more) {
        return new Seal(perl, processor, Stream.concat(steps.stream(), more).toList());
    }

    /** The words that do all steps and then run a command, by the absolute path that is its first word, in place of the script. */
    public List<String> words(List<String> command) {
        List<String> words = new ArrayList<>(List.of(perl.toString(), "-e", SCRIPT, "--"));
        words.add(String.valueOf(number("execve")));
        words.addAll(steps);
        words.add("--");
        words.addAll(command);
        return Collections.unmodifiableList(words);
    }

    /** The words that print the version of Landlock that the kernel speaks: 1 or more, or -1 and why there is none. */
    public static List<String> askingForLandlock(Path perl, Processor processor) {
        int number = SystemCalls.sealing(processor, "landlock_create_ruleset");
        return List.of(perl.toString(), "-e", "print syscall(" + number + ", 0, 0, 1), qq( $!)");
    }

    private static String script() {
        try (InputStream in = Seal.class.getResourceAsStream("seal.pl")) {
            if (in == null) {
                throw new IllegalStateException("this build of Gradus does not hold seal.pl");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read seal.pl from this build of Gradus", e);
        }
    }
}
