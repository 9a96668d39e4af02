package org.gradus.engine.sandbox;

import org.gradus.engine.sandbox.jars.InnerJars;

/** The inner jars where the judges of all integration tests unpack them, with their archives: whoever alters some has his own. */
public final class SharedJars {

    private SharedJars() {}

    public static InnerJars withArchives() {
        return InnerJars.unpackedBelow(InnerJars.defaultCache(System.getenv())).withArchives();
    }
}
