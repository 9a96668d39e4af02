package org.gradus.engine.intake.gradebook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradus.engine.intake.Download;
import org.gradus.engine.intake.IntakeException;
import org.gradus.engine.intake.Item;
import org.gradus.engine.intake.Names;
import org.gradus.engine.intake.SubmissionFolder;
import org.gradus.engine.intake.SubmissionFolder.Listing;
import org.gradus.engine.intake.gradebook.CourseSystem.Recognised;

/**
 * A folder of submissions, or what a service lets download, as submissions.
 *
 * @param path where it lies
 * @param service where it comes from
 * @param listing what is in it; a submission is read when it is collected
 * @param remarks what somebody who grades it should know, a line each; none for plain folders
 */
public record BulkDownload(Path path, CourseSystem service, Listing listing, List<String> remarks) {

    public BulkDownload {
        remarks = List.copyOf(remarks);
    }

    /** A folder that holds one folder or one zip per student, whatever they are called. */
    public static BulkDownload folders(Path folder) {
        return new BulkDownload(folder, CourseSystem.FOLDERS, SubmissionFolder.list(folder), List.of());
    }

    /**
     * Lists a download without looking into the submissions.
     *
     * @param service if it was named; recognised by the names otherwise
     * @throws org.gradus.engine.intake.IntakeException if there is no such download, or it cannot be read or used
     */
    public static BulkDownload list(Path path, Optional<CourseSystem> service, AttemptChoice choice) {
        Download download = Download.at(path);
        List<Download> places = Stream.concat(Stream.of(download), download.unwrapped().stream())
                .toList();
        for (Download place : places) {
            Optional<Recognised> found =
                    service.isPresent() ? service.get().namedIn(place) : CourseSystem.recognised(place);
            if (found.isPresent()) {
                return gathered(path, place, found.get(), choice);
            }
        }
        if (service.isPresent() && service.get() != CourseSystem.FOLDERS) {
            throw new IntakeException("nothing in " + path + " is named as "
                    + service.get().title() + " names it: leave out --from, or name another service");
        }
        return download.isZip()
                ? plainZip(path, places)
                : new BulkDownload(
                        path,
                        CourseSystem.FOLDERS,
                        SubmissionFolder.list(path),
                        service.isPresent() ? List.of() : hints(download));
    }

    private static BulkDownload gathered(Path path, Download download, Recognised found, AttemptChoice choice) {
        Gathering gathering = Gathering.of(download, found.naming(), choice);
        List<String> remarks = new ArrayList<>();
        remarks.add("read as a download of " + found.service().title()
                + ", by its names (--from folders reads each folder and" + " .zip as one submission)");
        if (gathering.leftOut() > 0) {
            remarks.add(gathering.leftOut() + " other attempts are left out: only the " + choice
                    + " of each person counts (--attempt)");
        }
        return new BulkDownload(path, found.service(), gathering.listing(), remarks);
    }

    /** Where many lie in one folder that a tool has put around, each of them is a submission. */
    private static BulkDownload plainZip(Path path, List<Download> places) {
        Download innermost = places.get(places.size() - 1);
        long folders = innermost.items().stream()
                .filter(item -> item.kind() == Item.Kind.FOLDER || Names.isZip(item.name()))
                .count();
        Download place = folders > 1 ? innermost : places.get(0);
        return new BulkDownload(
                path,
                CourseSystem.FOLDERS,
                PlainZip.list(place),
                List.of("read as " + CourseSystem.FOLDERS.title() + " in a zip"));
    }

    private static List<String> hints(Download download) {
        return CourseSystem.suspected(download)
                .map(service -> "names look like those of " + service.title() + ", but it is not certain: --from "
                        + service + " reads it so")
                .stream()
                .toList();
    }
}
