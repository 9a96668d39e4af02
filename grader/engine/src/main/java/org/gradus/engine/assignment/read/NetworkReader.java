package org.gradus.engine.assignment.read;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gradus.engine.assignment.AssignmentException;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.assignment.Network;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.assignment.Training;
import org.gradus.engine.protocol.Facet;

/** Reads what a student's own parts one after the other are worth. */
final class NetworkReader {

    private final JsonPlace place;

    NetworkReader(JsonPlace place) {
        this.place = place;
    }

    /** @throws AssignmentException if a part has its name, or marks for training and what is to be learnt are not there together */
    Network read(List<Part> parts) {
        if (parts.stream().anyMatch(part -> part.className().equals(Network.NAME))) {
            throw place.problem("a part is called " + Network.NAME + " too", "Give its class another name.");
        }
        SortedMap<Facet, BigDecimal> points = Marks.byFacet(place.at("points"));
        Optional<Training> training = place.find("training").map(NetworkReader::training);
        if (points.containsKey(Facet.TRAINS) != training.isPresent()) {
            throw place.problem(
                    "marks for " + Facet.TRAINS + " and \"training\" belong together, and one of them is missing",
                    "Write both, or neither.");
        }
        return new Network(points, training);
    }

    private static Training training(JsonPlace place) {
        JsonPlace optimizer = place.at("optimizer");
        SortedMap<String, CaseArgument> arguments = new TreeMap<>();
        optimizer
                .find("arguments")
                .ifPresent(given -> given.keys().forEach(name -> arguments.put(name, argument(given.at(name)))));
        return new Training(
                place.at("case").text(),
                optimizer.at("reference").text(),
                arguments,
                place.at("steps").integer(),
                place.at("below").number());
    }

    private static CaseArgument argument(JsonPlace place) {
        return place.node().isBoolean()
                ? new CaseArgument.FlagArgument(place.node().booleanValue())
                : new CaseArgument.NumberArgument(place.number());
    }
}
