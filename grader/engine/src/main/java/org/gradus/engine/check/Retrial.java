package org.gradus.engine.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.subject.Subject;

/**
 * Asks a class that starts threads again, while nothing else works, what it answered wrongly: no mark is lost by who came first this
 * time. Each check has to pass once. A wrong answer that stays the same is no matter of chance, and is not asked for long.
 */
public final class Retrial {

    private static final int MOST_TIMES = 20;
    private static final int ENOUGH_OF_THE_SAME = 4;

    private Retrial() {}

    /**
     * What the checks come to in the end.
     *
     * @param first what they came to when they were asked first, in the order of the experiment's observations
     */
    public static List<Judged> of(Experiment experiment, List<Judged> first, Subject subject) {
        List<Judged> best = first;
        int same = 0;
        for (int time = 0;
                time < MOST_TIMES && same < ENOUGH_OF_THE_SAME && best.stream().anyMatch(Retrial::isOpen);
                time++) {
            List<Judged> again = experiment.alone(subject);
            List<Judged> better = better(best, again);
            same = isSame(best, again) && better.equals(best) ? same + 1 : 0;
            best = better;
        }
        return best;
    }

    /** What met a limit has been asked again already. */
    private static boolean isOpen(Judged judged) {
        Outcome outcome = judged.judgement().outcome();
        return outcome.isWrongAnswer() || outcome instanceof Outcome.Imprecise;
    }

    private static List<Judged> better(List<Judged> before, List<Judged> again) {
        List<Judged> better = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            boolean passesNow =
                    isOpen(before.get(i)) && again.get(i).judgement().isPassed();
            better.add(passesNow ? again.get(i) : before.get(i));
        }
        return better;
    }

    private static boolean isSame(List<Judged> before, List<Judged> again) {
        return IntStream.range(0, before.size())
                .filter(i -> isOpen(before.get(i)))
                .allMatch(i -> before.get(i)
                        .judgement()
                        .outcome()
                        .equals(again.get(i).judgement().outcome()));
    }
}
