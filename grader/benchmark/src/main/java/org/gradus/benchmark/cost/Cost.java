package org.gradus.benchmark.cost;

import java.util.Map;

/**
 * What a command cost.
 *
 * @param clock seconds from start to end
 * @param cpu seconds of all its processes
 * @param byRole seconds of those that were seen; what is missing to {@code cpu} was too short to be seen
 * @param beforeWorkers seconds of the judge until there was a worker
 * @param afterWorkers seconds of the judge after there was one
 * @param judgeMemory most bytes of the judge
 * @param memory most bytes of all together; what they share counts more than once
 */
public record Cost(
        double clock,
        double cpu,
        Map<Role, Double> byRole,
        double beforeWorkers,
        double afterWorkers,
        long judgeMemory,
        long memory) {

    public Cost {
        byRole = Map.copyOf(byRole);
    }

    public double of(Role role) {
        return byRole.getOrDefault(role, 0.0);
    }
}
