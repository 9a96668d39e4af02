package org.gradus.engine.report.html;

import java.util.List;
import java.util.stream.Collectors;

/** All that the page is shown with. */
final class Assets {

    /** The libraries before the script that uses them. */
    static final List<Asset> SCRIPTS = List.of(
            Asset.library("chart.js/4.5.1/dist/chart.umd.min.js"),
            Asset.library("tabulator-tables/6.3.1/dist/js/tabulator.min.js"),
            Asset.ours("report.js"));

    static final Asset STYLE =
            new Asset(Asset.library("tabulator-tables/6.3.1/dist/css/tabulator_simple.min.css")
                            .text() + "\n" + Asset.ours("report.css").text());

    /** Nothing is loaded from anywhere, and nothing runs but the scripts above. */
    static final String POLICY = "default-src 'none'; script-src "
            + SCRIPTS.stream().map(Asset::source).collect(Collectors.joining(" "))
            + "; style-src " + STYLE.source() + "; base-uri 'none'; form-action 'none'";

    private Assets() {}
}
