package org.gradus.engine.sandbox.trial;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradus.engine.sandbox.Sandbox;
import org.gradus.engine.sandbox.UnavailableException;
import org.gradus.engine.sandbox.jars.InnerJars;

/** Every promise of every sandbox, tried on this machine. */
public final class CheckUp {

    private static final List<SandboxChoice> SANDBOXES =
            List.of(SandboxChoice.BWRAP, SandboxChoice.SEAL, SandboxChoice.PROCESS);

    private final Map<SandboxChoice, Map<Promise, PromiseResult>> findings = new EnumMap<>(SandboxChoice.class);
    private final Map<SandboxChoice, String> problems = new EnumMap<>(SandboxChoice.class);

    private CheckUp() {}

    /**
     * Tries everything; it takes some seconds.
     *
     * @param cache a folder of the judge's own
     */
    public static CheckUp ofThisMachine(Path cache) {
        InnerJars jars = InnerJars.unpackedBelow(cache);
        CheckUp checkUp = new CheckUp();
        SANDBOXES.forEach(choice -> checkUp.look(choice, cache, jars));
        return checkUp;
    }

    private void look(SandboxChoice choice, Path cache, InnerJars jars) {
        try (Sandbox sandbox = choice.untried()) {
            Map<Promise, PromiseResult> found = new SandboxProbe(sandbox, jars).ofAll();
            found.put(Promise.DIES_WITH_JUDGE, DeathOfTheJudge.in(choice, cache));
            findings.put(choice, found);
        } catch (UnavailableException e) {
            problems.put(choice, String.valueOf(e.getMessage()));
        }
    }

    /** The sandboxes that were looked at, the strongest first. */
    public List<SandboxChoice> sandboxes() {
        return SANDBOXES;
    }

    /** What came of trying a promise; nothing for a sandbox that does not work here. */
    public Optional<PromiseResult> finding(SandboxChoice sandbox, Promise promise) {
        return Optional.ofNullable(findings.getOrDefault(sandbox, Map.of()).get(promise));
    }

    /** Why sandboxes do not work here. */
    public Map<SandboxChoice, String> problems() {
        return new EnumMap<>(problems);
    }

    /** The strongest that hides files here. */
    public SandboxChoice strongest() {
        return SANDBOXES.stream()
                .filter(sandbox -> finding(sandbox, Promise.FILES_HIDDEN)
                        .filter(PromiseResult.HELD::equals)
                        .isPresent())
                .findFirst()
                .orElse(SandboxChoice.PROCESS);
    }
}
