package org.gradus.engine.clean;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Texts that students write, and texts that nobody writes by accident. */
public final class Texts {

    private static final List<String> SPECIAL = List.of(
            "\u001b[2J",
            "\u001b]0;t\u0007",
            "\r",
            "\n",
            "\r\n",
            "\t",
            "\u0000",
            "\u0085",
            "\u009b",
            "\u007f",
            "\u00ad",
            "\u061c",
            "\u180e",
            "\u200b",
            "\u200d",
            "\u200e",
            "\u2028",
            "\u2029",
            "\u202e",
            "\u2066",
            "\u2069",
            "\u3164",
            "\ufeff",
            "\ufffe",
            "\uffff",
            "\ud83d",
            "\ude00",
            "\udb40\udc41",
            "\ue000",
            "\udbff\udffd",
            "\u0301",
            "\ufe0f",
            "\u20dd",
            ":",
            "::",
            "::error::",
            "#",
            "##",
            "##[",
            "##vso[",
            "##teamcity[",
            "section_start:1:a",
            "=",
            "+",
            "-",
            "@",
            "\uff1d",
            "\uff0b",
            "\uff0d",
            "\uff20",
            "=1+1",
            "-1+cmd|'/C calc'!A0",
            ";",
            ";=",
            "; -1(",
            ",",
            "\"",
            "'",
            "`",
            "``",
            "```",
            "~~~",
            "|",
            "\\",
            "\\|",
            "&",
            "&amp;",
            "<",
            ">",
            "<b>",
            "</td>",
            "<!--",
            "-->",
            "]]>",
            "<![CDATA[",
            "javascript:x",
            "http://a.example",
            "www.a.example",
            "a@b.example",
            "@someone",
            "#1",
            "[a](b)",
            "![a](b)",
            "*",
            "**",
            "_",
            "~",
            "~~",
            "---",
            "===",
            "# ",
            "- ",
            "1. ",
            "> ",
            "    ",
            " ",
            "\u00a0",
            "\u3000",
            "{",
            "}",
            "$",
            "%");

    private static final List<String> ORDINARY = List.of(
            "Dense",
            "x",
            "42",
            "-3.5",
            "Gr\u00fc\u00dfe",
            "e\u0301",
            "\u0416\u0435\u043d\u044f",
            "\u6f22\u5b57",
            "\u05e9\u05dc\u05d5\u05dd",
            "\u0639\u0644\u064a",
            "\u0928\u092e\u0938\u094d\u0924\u0947",
            "\u0e44\u0e17\u0e22",
            "\ud55c\uae00",
            "\u1112\u1161\u11ab",
            "\u3042\u3044",
            "\u2202L/\u2202W",
            "\u03c3(z)",
            "\u2207",
            "\u221e",
            "\u2264",
            "\u00b1",
            "\u2212",
            "\u00d7",
            "\u2026",
            "\u2014",
            "\u201eja\u201c",
            "\ud83d\ude00",
            "\ud83c\uddef\ud83c\uddf5",
            "\ud83d\udc4d\ud83c\udffd",
            "\u2764\ufe0f",
            "\ud83e\udee0",
            "\ud835\udc9c",
            "Nguy\u1ec5n",
            "o\u0302\u0323",
            "\u00bd",
            "\ufb01",
            " ");

    private Texts() {}

    /** Anything, halves of pairs included, with what makes a difference to some format. */
    public static Arbitrary<String> any() {
        Arbitrary<String> characters = Arbitraries.chars().all().map(String::valueOf);
        Arbitrary<String> codePoints =
                Arbitraries.integers().between(0, Character.MAX_CODE_POINT).map(Character::toString);
        return joined(Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.of(SPECIAL)),
                Tuple.of(2, Arbitraries.of(ORDINARY)),
                Tuple.of(1, characters),
                Tuple.of(1, codePoints)));
    }

    /** Text as people write it, in many scripts. */
    public static Arbitrary<String> ordinary() {
        return joined(Arbitraries.of(ORDINARY));
    }

    private static Arbitrary<String> joined(Arbitrary<String> parts) {
        Arbitrary<String> some = parts.list().ofMaxSize(10).map(list -> String.join("", list));
        Arbitrary<String> many =
                Arbitraries.integers().between(1, 6000).flatMap(times -> parts.map(part -> part.repeat(times)));
        return Arbitraries.frequencyOf(Tuple.of(9, some), Tuple.of(1, many));
    }
}
