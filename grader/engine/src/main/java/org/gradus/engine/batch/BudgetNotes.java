package org.gradus.engine.batch;

import java.util.List;
import org.gradus.engine.subject.Budget;
import org.gradus.engine.subject.FrugalSubject;

/** What to say of a submission that has used up what it may take. */
final class BudgetNotes {

    private BudgetNotes() {}

    static List<String> of(Budget budget, FrugalSubject subject) {
        return budget.usedUp()
                .map(what -> List.of("nothing more was asked once all scripts together had used up " + what
                        + ": what was seen until then has its marks, the rest is not run. Look for what takes long, or"
                        + " never ends; a right submission needs less than a tenth of it"))
                .orElseGet(() -> subject.hasLeftUnexplained()
                        ? List.of(
                                "not everything that went wrong is explained by an example as small as possible: looking"
                                        + " for them took too long. That costs no marks")
                        : List.of());
    }
}
