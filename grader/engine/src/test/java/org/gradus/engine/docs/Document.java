package org.gradus.engine.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A page in Markdown. */
record Document(Path file, String text) {

    static final Path ROOT = Path.of(System.getProperty("gradus.root"));

    private static final Pattern FENCE =
            Pattern.compile("(?:^<!-- ([^\\n]*) -->\\n)?^```(\\w*)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern HEADING = Pattern.compile("^#+ (.+)$", Pattern.MULTILINE);
    private static final Pattern LINK = Pattern.compile("\\[[^]\\n]*]\\(([^)\\s]+)\\)");

    /**
     * A fenced block.
     *
     * @param note what the comment right above it says; empty where there is none
     * @param language after the fence
     * @param text with a line end after every line
     */
    record Block(String note, String language, String text) {
        List<String> lines() {
            return text.lines().toList();
        }
    }

    static Document at(String path) {
        try {
            return new Document(ROOT.resolve(path), Files.readString(ROOT.resolve(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The README and every page below docs, sorted. */
    static List<Document> all() {
        try (Stream<Path> pages = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(
                            Stream.of(ROOT.resolve("README.md")),
                            pages.filter(page -> page.toString().endsWith(".md"))
                                    .sorted())
                    .map(page -> at(ROOT.relativize(page).toString()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every fenced block, in order. */
    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        Matcher fence = FENCE.matcher(text);
        while (fence.find()) {
            String note = fence.group(1) == null ? "" : fence.group(1);
            blocks.add(new Block(note, fence.group(2), fence.group(3)));
        }
        return blocks;
    }

    /** The blocks of a language. */
    List<Block> blocks(String language) {
        return blocks().stream()
                .filter(block -> block.language().equals(language))
                .toList();
    }

    /** The targets of all links. */
    List<String> links() {
        return LINK.matcher(prose()).results().map(link -> link.group(1)).toList();
    }

    /** What a link may name after a #, as GitHub makes it from the headings. */
    Set<String> anchors() {
        return HEADING.matcher(prose())
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9 _-]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    /** The first cells, without their backticks, of the table whose header starts so; only those in backticks. */
    List<String> firstCells(String header) {
        List<String> cells = new ArrayList<>();
        List<String> lines = text.lines().toList();
        int start = lines.indexOf(lines.stream()
                .filter(line -> line.startsWith(header))
                .findFirst()
                .orElseThrow(() -> new AssertionError(file + " has no table that starts with " + header)));
        for (int i = start + 2; i < lines.size() && lines.get(i).startsWith("|"); i++) {
            String cell = lines.get(i).split("\\|", -1)[1].strip();
            if (cell.startsWith("`")) {
                cells.add(cell.replace("`", ""));
            }
        }
        return cells;
    }

    /** The part of the page below a heading, up to the next one. */
    Document section(String heading) {
        int start = text.indexOf("\n" + heading + "\n");
        if (start < 0) {
            throw new AssertionError(file + " has no heading " + heading);
        }
        int from = start + heading.length() + 2;
        int end = text.indexOf("\n#", from);
        return new Document(file, text.substring(from, end < 0 ? text.length() : end));
    }

    private String prose() {
        return FENCE.matcher(text).replaceAll("");
    }
}
