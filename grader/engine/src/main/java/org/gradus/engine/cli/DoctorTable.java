package org.gradus.engine.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradus.engine.sandbox.trial.CheckUp;
import org.gradus.engine.sandbox.trial.Promise;
import org.gradus.engine.sandbox.trial.PromiseResult;
import org.gradus.engine.sandbox.trial.SandboxChoice;

/** The findings of a check-up for people: promises by sandboxes, what auto takes, how to get more. */
final class DoctorTable {

    private static final int WIDTH_OF_A_COLUMN = 9;

    private static final Map<SandboxChoice, String> HELP = new EnumMap<>(Map.of(
            SandboxChoice.BWRAP,
            "it needs the package bubblewrap and user namespaces: on Ubuntu 24.04 an AppArmor profile for bwrap, in Docker"
                    + " --security-opt seccomp=unconfined --security-opt apparmor=unconfined; a JDK and a cache that every"
                    + " user can read",
            SandboxChoice.SEAL,
            "it needs Linux on x86-64 or aarch64, the package perl-base, and Landlock, which Linux has had since 5.13, provided"
                    + " that /sys/kernel/security/lsm lists it; without Landlock, Gradus must run as root"));

    private DoctorTable() {}

    static List<String> of(CheckUp checkUp) {
        List<String> lines = new ArrayList<>();
        lines.add(row(
                "", checkUp.sandboxes().stream().map(SandboxChoice::toString).toList()));
        for (Promise promise : Promise.values()) {
            lines.add(row(
                    promise.words(),
                    checkUp.sandboxes().stream()
                            .map(sandbox -> word(checkUp.finding(sandbox, promise)))
                            .toList()));
        }
        lines.add("");
        lines.add("--sandbox auto takes " + checkUp.strongest() + ".");
        checkUp.problems().forEach((sandbox, problem) -> {
            lines.add("");
            lines.add(sandbox + " does not work here: " + problem + ".");
            if (HELP.containsKey(sandbox)) {
                lines.add("  To get it: " + HELP.get(sandbox) + ".");
            }
        });
        return lines.stream().map(String::stripTrailing).toList();
    }

    private static String word(Optional<PromiseResult> finding) {
        return finding.map(found -> found == PromiseResult.HELD ? "yes" : "no").orElse("-");
    }

    private static String row(String first, List<String> cells) {
        int widest = 0;
        for (Promise promise : Promise.values()) {
            widest = Math.max(widest, promise.words().length());
        }
        StringBuilder row = new StringBuilder(padded(first, widest + 2));
        cells.forEach(cell -> row.append(padded(cell, WIDTH_OF_A_COLUMN)));
        return row.toString();
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
