package org.gradus.engine.intake;

import java.io.IOException;
import org.gradus.engine.file.Patience;

/** One thing at the top of a bulk download, not looked into yet. Immutable. */
public abstract class Item {

    /** What an item is. */
    public enum Kind {
        FOLDER,
        FILE,
        LINK,
        SPECIAL
    }

    private final String name;
    private final Kind kind;

    Item(String name, Kind kind) {
        this.name = name;
        this.kind = kind;
    }

    public final String name() {
        return name;
    }

    public final Kind kind() {
        return kind;
    }

    /** Whether it must not be passed over without a word: a folder, a link, a source, an archive. */
    public final boolean couldBeWork() {
        return kind != Kind.FILE
                || Names.isJava(name)
                || Names.isRenamedJava(name)
                || Names.isArchive(name)
                || Names.isCompiled(name);
    }

    /** Lays it open; a file as if it were in a folder of its own. */
    abstract Tree open(Patience patience) throws IOException, RefusedException;

    @Override
    public final String toString() {
        return name;
    }
}
