package org.gradus.engine.diagnose.loop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.gradus.engine.diagnose.loop.Index.Name;
import org.gradus.engine.diagnose.loop.Index.Whole;
import org.gradus.engine.diagnose.loop.Statement.Assigned;
import org.gradus.engine.diagnose.loop.Statement.AtTheLargest;
import org.gradus.engine.diagnose.loop.Statement.Cleared;
import org.gradus.engine.diagnose.loop.Statement.Guard;
import org.gradus.engine.diagnose.loop.Statement.Largest;
import org.gradus.engine.diagnose.loop.Statement.Loop;
import org.gradus.engine.diagnose.loop.Statement.Sum;

/** Reads statements, one line each; a line may name what those before it set. */
final class LoopParser {

    private static final String NAME = "([A-Za-z]\\w*)";
    private static final Pattern ACCESS = Pattern.compile("([^\\[]+)\\[([^,]+), ([^\\]]+)\\]");

    private final List<Name> known;
    private final List<Rule> rules = List.of(
            new Rule("(.+) <= (.+) < (.+)", parts -> new Guard(index(parts, 1), index(parts, 2), index(parts, 3))),
            new Rule(NAME + " < (.+)", parts -> new Loop(declared(parts, 1), new Whole(0), index(parts, 2))),
            new Rule(
                    NAME + " = (.+) where (.+) is largest",
                    parts -> new Largest(name(parts.group(1)), index(parts, 2), access(parts.group(3)))),
            new Rule("(.+\\]) = 0", parts -> new Cleared(access(parts.group(1)))),
            new Rule(NAME + " = (.+)", parts -> new Assigned(declared(parts, 1), index(parts, 2))),
            new Rule(
                    "when " + NAME + " is found: (.+) \\+= (.+)",
                    parts -> new AtTheLargest(declared(parts, 1), sum(parts.group(2), parts.group(3)))),
            new Rule("(.+) \\+= (.+)", parts -> sum(parts.group(1), parts.group(2))));

    LoopParser(List<String> sizes) {
        this.known = new ArrayList<>(IntStream.range(0, sizes.size())
                .mapToObj(slot -> new Name(sizes.get(slot), slot))
                .toList());
    }

    /** What a line looks like, and what it says. */
    private record Rule(Pattern pattern, Function<MatchResult, Statement> meaning) {
        Rule(String pattern, Function<MatchResult, Statement> meaning) {
            this(Pattern.compile(pattern), meaning);
        }
    }

    List<Name> known() {
        return List.copyOf(known);
    }

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException if it is none, or names what is not known yet
     */
    Statement statement(String line) {
        for (Rule rule : rules) {
            Matcher parts = rule.pattern().matcher(line);
            if (parts.matches()) {
                return rule.meaning().apply(parts);
            }
        }
        throw new IllegalArgumentException("loops: '" + line + "' is no statement");
    }

    private Sum sum(String result, String term) {
        String[] product = term.split(" / ", 2);
        List<Factor> factors = Arrays.stream(product[0].split(" \\* "))
                .<Factor>map(this::access)
                .toList();
        return new Sum(access(result), factors, product.length > 1 ? index(product[1]) : Sum.UNDIVIDED);
    }

    private Access access(String text) {
        Matcher parts = ACCESS.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("loops: '" + text + "' is no entry of a matrix");
        }
        return new Access(parts.group(1), index(parts, 2), index(parts, 3));
    }

    private Index index(MatchResult parts, int group) {
        return index(parts.group(group));
    }

    private Index index(String text) {
        return new IndexParser(text, this::name).index();
    }

    private Name declared(MatchResult parts, int group) {
        Name name = new Name(parts.group(group), known.size());
        known.add(name);
        return name;
    }

    private Name name(String text) {
        return known.stream()
                .filter(one -> one.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("loops: '" + text + "' is not known there"));
    }
}
