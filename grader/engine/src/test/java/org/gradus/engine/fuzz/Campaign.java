package org.gradus.engine.fuzz;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** {@code main} of one real run of the fuzzer, which takes one target in one process. Started by {@code .ci/fuzz}. */
public final class Campaign {

    private static final int INPUTS_FAILED = 1;
    private static final int NOTHING_RAN = 2;

    private Campaign() {}

    /**
     * Fuzzes one target.
     *
     * @param args the method, {@code CLASS#METHOD}, then options of libFuzzer
     */
    public static void main(String[] args) {
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        Launcher launcher = LauncherFactory.create();
        launcher.execute(request(List.of(args)), summary);
        System.exit(exitCode(summary.getSummary()));
    }

    private static LauncherDiscoveryRequest request(List<String> args) {
        LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectMethod(args.get(0) + "(byte[])"))
                .filters(EngineFilter.includeEngines("junit-jupiter"));
        // The name of the program comes first, as in C.
        request.configurationParameter("jazzer.internal.arg.0", "campaign");
        for (int i = 1; i < args.size(); i++) {
            request.configurationParameter("jazzer.internal.arg." + i, args.get(i));
        }
        return request.build();
    }

    private static int exitCode(TestExecutionSummary summary) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        summary.printFailuresTo(out, 20);
        if (summary.getTotalFailureCount() > 0) {
            return INPUTS_FAILED;
        }
        return summary.getTestsSucceededCount() > 0 ? 0 : NOTHING_RAN;
    }
}
