package org.gradus.engine.diagnose.library;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.diagnose.hypothesis.FormulaInputs;
import org.gradus.engine.diagnose.library.Convolution.Images;
import org.gradus.engine.diagnose.loop.Surroundings;
import org.gradus.reference.catalogue.Arguments;

/** What loops over images and their windows see; {@code W} and {@code b} where there are filters. */
record ImageSurroundings(Filters filters) implements Surroundings {

    /** Whether all channels go into an output, or each into outputs of its own. */
    enum Filters {
        LEARNED("Here n is the sample, and every filter has outH by outW windows."),
        NONE("Here n is the sample, and every channel has outH by outW windows.");

        private final String legend;

        Filters(String legend) {
            this.legend = legend;
        }
    }

    @Override
    public List<String> names() {
        List<String> sizes = List.of("samples", "channels", "h", "w", "k", "stride", "outH", "outW");
        return filters == Filters.LEARNED
                ? Stream.concat(sizes.stream(), Stream.of("pad", "filters")).toList()
                : sizes;
    }

    @Override
    public Map<String, Integer> sizes(FormulaInputs question) {
        Arguments memory = question.arguments();
        Images images = filters == Filters.LEARNED ? Images.of(memory) : Images.unpadded(memory);
        Map<String, Integer> sizes = new TreeMap<>(Map.of(
                "samples", question.batch(),
                "channels", images.channels(),
                "h", images.h(),
                "w", images.w(),
                "k", images.k(),
                "stride", images.stride(),
                "pad", images.pad(),
                "outH", images.outH(),
                "outW", images.outW()));
        if (filters == Filters.LEARNED) {
            sizes.put("filters", memory.matrix("W").getNumRows());
        }
        return sizes;
    }

    @Override
    public Map<String, SimpleMatrix> matrices(FormulaInputs question) {
        Map<String, SimpleMatrix> matrices = new TreeMap<>(Map.of(
                "x", question.input(),
                "dL/dy", question.other(),
                "y", question.other().createLike(),
                "dL/dx", question.input().createLike()));
        if (filters == Filters.LEARNED) {
            for (String name : List.of("W", "b")) {
                SimpleMatrix parameter = question.arguments().matrix(name);
                matrices.put(name, parameter);
                matrices.put("dL/d" + name, parameter.createLike());
            }
        }
        return matrices;
    }

    @Override
    public String legend() {
        return " " + filters.legend;
    }
}
