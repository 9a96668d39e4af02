package org.gradus.engine.docs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** A section of a page, typed line by line in a fresh clone after the build. */
final class HowTo {

    private HowTo() {}

    static Path typed(Document section, Path below) throws IOException, InterruptedException {
        Path checkout = below.resolve("checkout");
        FreshClone.into(checkout);
        for (Document.Block block : section.blocks("sh")) {
            for (String line : block.lines()) {
                ServiceShell.Said said = new ServiceShell(below, "sh", "-e").run(line, checkout, Map.of());
                if (said.exitStatus() != 0) {
                    throw new AssertionError(line + ": " + said.text());
                }
            }
        }
        return checkout;
    }
}
