package org.gradus.engine.clean;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What must not reach a person, a terminal or a CI system, as those see it: by the classes of Unicode and as runners read lines. */
public final class Screens {

    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}\\x{3164}\\x{115f}"
                    + "\\x{1160}\\x{ffa0}\\x{34f}\\x{2800}\\x{fdd0}-\\x{fdef}\\x{fffe}\\x{ffff}]");
    private static final Pattern FOUND_ANYWHERE = Pattern.compile("##\\w*\\[|section_(start|end):\\d");

    private Screens() {}

    /** The first character of a text that nobody sees or that a terminal obeys, line ends aside. */
    public static Optional<String> unseen(String text) {
        Matcher matcher = UNSEEN.matcher(text.replace("\r\n", "").replace("\n", ""));
        return matcher.find()
                ? Optional.of(matcher.group()
                                .codePoints()
                                .mapToObj(Integer::toHexString)
                                .toList() + "")
                : Optional.empty();
    }

    /** The lines of a text that a CI system would obey. Its runner passes over leading blanks, and marks do not count. */
    public static List<String> commands(String text) {
        return text.lines().filter(Screens::isCommand).toList();
    }

    private static boolean isCommand(String line) {
        String plain = Normalizer.normalize(line, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return plain.replaceFirst("^[\\p{Z}\\s]+", "").startsWith("::")
                || FOUND_ANYWHERE.matcher(plain).find();
    }

    /** How a student could try to write one. */
    public static Stream<String> attempts() {
        return Stream.of(
                "::error file=Dense.java,line=1::all right",
                "::set-output name=points::100",
                "::add-mask::0",
                "::stop-commands::x",
                "   ::notice::indented",
                "\u00a0\u3000::warning::blank all the same",
                "\t::group::marks",
                ":\u0301:debug::marked",
                ":\ufe0f:debug::marked",
                "##[error]failed",
                "###[error]failed",
                "passed ##[endgroup]",
                "#\u0301#[group]x",
                "##\ufe0f[group]x",
                "##vso[task.setvariable variable=points]100",
                "passed ##vso[task.complete result=Succeeded;]",
                "##VSO[task.complete result=Succeeded;]",
                "##teamcity[buildStatus status='SUCCESS']",
                "section_start:1700000000:marks",
                "passed section_end:1700000000:marks");
    }
}
