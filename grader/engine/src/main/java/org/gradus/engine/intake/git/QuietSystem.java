package org.gradus.engine.intake.git;

import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * A machine on which nobody has set anything up for git: no other addresses in the place of those that were given, no programs to be run,
 * no files of the user's that are read or written.
 */
final class QuietSystem extends SystemReader.Delegate {

    private QuietSystem(SystemReader system) {
        super(system);
    }

    /** From now on, for the whole process. */
    static void install() {
        if (!(SystemReader.getInstance() instanceof QuietSystem)) {
            SystemReader.setInstance(new QuietSystem(SystemReader.getInstance()));
        }
    }

    @Override
    public @Nullable String getenv(String variable) {
        return null;
    }

    @Override
    public FileBasedConfig openUserConfig(Config parent, FS system) {
        return new Nothing(parent, system);
    }

    @Override
    public FileBasedConfig openSystemConfig(Config parent, FS system) {
        return new Nothing(parent, system);
    }

    @Override
    public FileBasedConfig openJGitConfig(Config parent, FS system) {
        return new Nothing(parent, system);
    }

    /** A file that is empty and stays so. */
    private static final class Nothing extends FileBasedConfig {

        Nothing(Config parent, FS system) {
            super(parent, null, system);
        }

        @Override
        public void load() {
            // There is nothing to be read.
        }

        @Override
        public void save() {
            // Nor is anything written.
        }

        @Override
        public boolean isOutdated() {
            return false;
        }
    }
}
