package org.gradus.engine.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.gradus.engine.file.Patience;

/** An item of a bulk download that is still a zip. */
final class ZipItem extends Item {

    private final ClassZip zip;
    private final int depth;
    private final List<Shelved> shelved;

    /**
     * What lies at or below one name.
     *
     * @param depth how many names lead to this one
     */
    ZipItem(String name, ClassZip zip, int depth, List<Shelved> shelved) {
        super(name, kind(depth, shelved));
        this.zip = zip;
        this.depth = depth;
        this.shelved = List.copyOf(shelved);
    }

    private static Kind kind(int depth, List<Shelved> shelved) {
        Shelved first = shelved.get(0);
        boolean hasMore = shelved.stream().anyMatch(each -> each.path().names().size() > depth + 1);
        if (hasMore || first.danger().isPresent()) {
            return Kind.FOLDER;
        }
        return switch (first.header().kind()) {
            case DIRECTORY -> Kind.FOLDER;
            case FILE -> Kind.FILE;
            case LINK -> Kind.LINK;
            case SPECIAL -> Kind.SPECIAL;
        };
    }

    ClassZip zip() {
        return zip;
    }

    List<Shelved> shelved() {
        return shelved;
    }

    @Override
    Tree open(Patience patience) {
        return new Opened();
    }

    /** The entries below the name, by the same rules as those of a zip that was handed in. */
    private final class Opened implements Tree {

        private final List<String> foreignNames = new ArrayList<>();

        @Override
        public List<Entry> entries() throws IOException, RefusedException {
            for (Shelved each : shelved) {
                if (each.danger().isPresent()) {
                    throw each.danger().get();
                }
            }
            if (shelved.size() > Bounds.ENTRIES) {
                throw RefusedException.bomb("it has more than " + Bounds.ENTRIES + " entries");
            }
            ZipDirectory.requireHonest(shelved.stream().map(Shelved::header).toList(), zip.size());
            List<Entry> entries = new ArrayList<>();
            for (Shelved each : shelved) {
                if (each.header().kind() != ZipHeader.Kind.DIRECTORY) {
                    add(entries, each);
                }
            }
            return entries;
        }

        private void add(List<Entry> entries, Shelved each) throws IOException, RefusedException {
            boolean isItself = each.path().names().size() == depth + 1;
            EntryPath path = each.path().without(isItself ? depth : depth + 1);
            entries.add(each.header().entry(path, zip));
            if (each.header().name().encoding() == ZipName.Encoding.CP437) {
                foreignNames.add(path.text());
            }
        }

        @Override
        public void requireUnchanged() throws IOException {
            zip.requireUnchanged();
        }

        @Override
        public List<String> notes() {
            return foreignNames.isEmpty() ? List.of() : List.of(ZipName.foreign(foreignNames));
        }

        @Override
        public void close() {
            // It is open only while it is read.
        }
    }
}
