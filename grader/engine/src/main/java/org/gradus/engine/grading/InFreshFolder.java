package org.gradus.engine.grading;

import org.gradus.engine.journal.FreshFolder;
import org.gradus.engine.report.NewFiles;
import org.gradus.engine.report.TextFile;

/** Files of a report in the folder where they are made: reports themselves know nothing of the disk. */
record InFreshFolder(FreshFolder folder) implements NewFiles {

    @Override
    public void put(String name, byte[] bytes) {
        folder.put(name, bytes);
    }

    @Override
    public TextFile open(String name) {
        return new TextFile(folder.open(name), folder::trouble);
    }
}
