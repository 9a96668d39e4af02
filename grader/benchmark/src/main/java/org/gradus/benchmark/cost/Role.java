package org.gradus.benchmark.cost;

import java.util.List;

/** What a process is there for. */
public enum Role {
    JUDGE,
    COMPILER,
    WORKER,
    OTHER;

    static Role of(List<String> command) {
        String words = String.join(" ", command);
        if (!command.get(0).endsWith("java")) {
            return OTHER;
        }
        if (words.contains("compiler.jar")) {
            return COMPILER;
        }
        return words.contains("worker.jar") ? WORKER : JUDGE;
    }
}
