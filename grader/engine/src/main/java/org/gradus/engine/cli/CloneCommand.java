package org.gradus.engine.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.gradus.engine.clean.TerminalText;
import org.gradus.engine.file.Folder;
import org.gradus.engine.file.PlainFile;
import org.gradus.engine.intake.git.CloneBounds;
import org.gradus.engine.intake.git.CloneException;
import org.gradus.engine.intake.git.CloneList;
import org.gradus.engine.intake.git.CloneList.Wanted;
import org.gradus.engine.intake.git.GitClone;
import org.gradus.engine.intake.git.GitClone.Cloned;
import org.gradus.engine.intake.git.GitProtocol;
import org.gradus.engine.journal.JournalException;
import org.gradus.engine.journal.OutputRefusedException;
import org.gradus.engine.journal.WholeFile;
import org.gradus.engine.report.model.FileNames;
import org.gradus.engine.table.TableException;
import org.gradus.engine.table.TableReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code gradus clone}: what was handed in as git repositories. */
@Command(
        name = "clone",
        mixinStandardHelpOptions = true,
        description = "Gets the last commit before a deadline of every repository in a table, as folders to be graded.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  gradus clone repositories.csv --before 2026-11-20T23:59:00+01:00 --out cloned",
            "  gradus batch cloned/submissions --assignment testcases/backprop-basics --out marks",
            "",
            "Exit status: 1 some repositories could not be had; clones.csv says why."
        })
final class CloneCommand implements Callable<Integer> {

    private static final int LARGEST_TOKENS = 1 << 16;

    @Parameters(
            paramLabel = "TABLE",
            description = "A CSV with a column submission, username or id, and a column repository with the addresses.")
    private Path table = Path.of("");

    @Option(
            names = "--before",
            paramLabel = "TIME",
            converter = Time.class,
            description =
                    "The latest time of a commit that counts, like 2026-11-20T23:59:00+01:00; the last of all unless given.")
    private @Nullable Instant before;

    @Option(
            names = "--branch",
            paramLabel = "NAME",
            description = "The branch; the one that the repository calls its own unless given.")
    private @Nullable String branch;

    @Option(
            names = "--protocol",
            split = ",",
            paramLabel = "P",
            defaultValue = "https",
            description = "How repositories may be reached: https (default), ssh, file; several are joined by commas.")
    private List<GitProtocol> protocols = List.of();

    @Option(
            names = "--tokens",
            paramLabel = "FILE",
            description =
                    "A file with a line for each host that asks for a token: github.com TOKEN. It goes to no other host.")
    private @Nullable Path tokens;

    @Option(
            names = {"-o", "--out"},
            converter = OutputPath.class,
            required = true,
            paramLabel = "DIR",
            description = "Where submissions/ and clones.csv go: a folder that is not there yet, or empty.")
    private Path out = Path.of("");

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        List<Wanted> wanted = CloneList.of(TableReader.read(table));
        requireEmpty();
        GitClone git = new GitClone(new GitClone.Order(
                Optional.ofNullable(before),
                Optional.ofNullable(branch),
                Set.copyOf(EnumSet.copyOf(protocols)),
                tokens(),
                "ssh",
                CloneBounds.USUAL));
        Map<String, String> names =
                FileNames.of(wanted.stream().map(Wanted::name).toList());
        CloneTable clones = new CloneTable();
        Screen err = Screen.err(spec.commandLine());
        int done = 0;
        for (Wanted one : wanted) {
            String name = names.getOrDefault(one.name(), one.name());
            String status = one(git, one, name, clones);
            done++;
            err.line(done + "/" + wanted.size() + " " + TerminalText.line(name) + " " + TerminalText.line(status));
        }
        WholeFile.write(out.resolve("clones.csv"), clones.bytes());
        Screen.out(spec)
                .line(clones.summary() + "; grade " + out.resolve("submissions") + ", and see "
                        + out.resolve("clones.csv"));
        return clones.failures() == 0 ? ExitCode.OK : ExitCode.BELOW;
    }

    /** One that cannot be had costs none of the others anything. */
    private String one(GitClone git, Wanted wanted, String name, CloneTable clones) throws InterruptedException {
        if (wanted.address().isEmpty()) {
            return clones.failed(wanted, name, "the table has no address");
        }
        try {
            Cloned cloned =
                    git.clone(wanted.address(), out.resolve("submissions").resolve(name));
            return clones.cloned(wanted, name, cloned);
        } catch (CloneException e) {
            return clones.failed(wanted, name, String.valueOf(e.getMessage()));
        }
    }

    private void requireEmpty() {
        try {
            if (Files.exists(out) && !Folder.list(out).isEmpty()) {
                throw new OutputRefusedException("The folder " + out
                        + " is not empty. Name another one with --out: what was cloned before stays as it is.");
            }
        } catch (IOException e) {
            throw new JournalException("Cannot read the folder " + out + ": " + e + ". Make it readable.", e);
        }
    }

    private Map<String, String> tokens() {
        Map<String, String> byHost = new TreeMap<>();
        if (tokens == null) {
            return byHost;
        }
        List<String> lines = new ArrayList<>();
        try {
            new String(PlainFile.named(tokens).read(LARGEST_TOKENS), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .forEach(lines::add);
        } catch (IOException e) {
            throw new TableException("Cannot read " + tokens + ": " + e + ". Make it readable.");
        }
        for (String line : lines) {
            String[] words = line.split("\\s+", -1);
            if (words.length != 2) {
                throw new TableException(tokens + ": each line should be a host and its token, with a space between.");
            }
            byHost.put(words[0], words[1]);
        }
        return byHost;
    }

    /** Reads a point in time; without its distance from UTC it would hang on whose computer this is. */
    private static final class Time implements ITypeConverter<Instant> {

        @Override
        public Instant convert(String value) {
            try {
                return OffsetDateTime.parse(value).toInstant();
            } catch (DateTimeException e) {
                throw new TypeConversionException(
                        "'" + value + "' is not a time like 2026-11-20T23:59:00+01:00, with the distance from UTC");
            }
        }
    }
}
