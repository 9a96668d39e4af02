package org.gradus.engine.cli;

import org.gradus.engine.journal.GraderIdentity;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        GraderIdentity grader = GraderIdentity.current();
        return new String[] {"gradus " + grader.version(), "sha256 " + grader.hash()};
    }
}
