package org.gradus.engine.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.gradus.engine.file.Patience;

/**
 * A part of somebody's submission in a bulk download.
 *
 * @param item where it lies
 * @param name what its owner called it; empty for a folder whose content is at the top of the submission
 */
public record Piece(Item item, String name) {

    /** A folder that somebody's files lie in. */
    public static Piece folder(Item item) {
        return new Piece(item, "");
    }

    Opened open(Patience patience) throws IOException, RefusedException {
        return new Opened(this, item.open(patience));
    }

    /** A piece laid open. */
    record Opened(Piece piece, Tree tree) {

        /** By the names that their owner gave them; without what is hidden. */
        List<Entry> entries() throws IOException, RefusedException {
            List<Entry> entries = new ArrayList<>();
            for (Entry entry : tree.entries()) {
                Entry placed = entry.at(placed(entry.path()));
                placed.path().requireBounded();
                if (!placed.path().isNoise()) {
                    entries.add(placed);
                }
            }
            return entries;
        }

        private EntryPath placed(EntryPath path) {
            boolean isFolder = piece.item.kind() == Item.Kind.FOLDER;
            EntryPath top = piece.name.isEmpty() ? EntryPath.TOP : EntryPath.TOP.child(piece.name);
            return isFolder || piece.name.isEmpty() ? top.join(path) : top;
        }
    }
}
