package org.gradus.engine.intake;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.gradus.engine.file.ChangedException;

/** A submission laid open: a folder or a zip, which look the same from here on. */
interface Tree extends Closeable {

    /**
     * Everything but directories and what is hidden, in no particular order.
     *
     * @throws RefusedException if the tree is beyond a bound, or its names are dangerous
     */
    List<Entry> entries() throws IOException, RefusedException;

    /**
     * Looks whether what was read is still there as it was.
     *
     * @throws ChangedException if it is not
     */
    void requireUnchanged() throws IOException;

    /** Remarks about the container itself. */
    List<String> notes();
}
