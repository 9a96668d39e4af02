package org.gradus.engine.intake.gradebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradus.engine.intake.Download;
import org.gradus.engine.intake.Item;
import org.gradus.engine.intake.Names;
import org.gradus.engine.intake.Piece;
import org.gradus.engine.intake.Submission;
import org.gradus.engine.intake.Submission.Archives;
import org.gradus.engine.intake.SubmissionFolder.Listing;
import org.gradus.engine.intake.Wording;

/** A zip of one folder or one zip for each student: read as the folder would be that it was made of. */
final class PlainZip {

    private PlainZip() {}

    static Listing list(Download download) {
        List<Submission> submissions = new ArrayList<>();
        List<String> ignored = new ArrayList<>();
        for (Item item : download.items()) {
            submission(item).ifPresentOrElse(submissions::add, () -> ignored.add(item.name()));
        }
        return new Listing(Rows.unique(submissions), ignored);
    }

    private static Optional<Submission> submission(Item item) {
        String stem = Names.stem(item.name());
        if (item.kind() == Item.Kind.FOLDER) {
            return Optional.of(new Submission.Gathered(
                    item.name(), Optional.empty(), List.of(Piece.folder(item)), Archives.LEFT_OUT));
        }
        if (item.kind() == Item.Kind.FILE && Names.isZip(item.name())) {
            return Optional.of(new Submission.Gathered(
                    stem, Optional.empty(), List.of(new Piece(item, item.name())), Archives.OPENED_ONCE));
        }
        return item.couldBeWork()
                ? Optional.of(new Submission.Unclear(
                        stem,
                        Wording.name(item.name())
                                + " is neither a folder nor a .zip: put it into a folder named after the student"))
                : Optional.empty();
    }
}
