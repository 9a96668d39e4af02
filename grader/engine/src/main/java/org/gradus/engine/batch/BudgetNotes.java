package org.gradus.engine.batch;

import java.util.List;
import org.gradus.engine.subject.Budget;
import org.gradus.engine.subject.FrugalSubject;

/** What to say of a submission that has used up what it may take. */
final class BudgetNotes {

    private BudgetNotes() {}

    static List<String> of(Budget budget, FrugalSubject subject) {
        return budget.usedUp()
                .map(what -> List.of("nothing more was run once all scripts together had used up " + what
                        + ": what was checked by then keeps its marks. Look for code that takes very long or"
                        + " never ends; a correct submission needs less than a tenth of it"))
                .orElseGet(() -> subject.hasLeftUnexplained()
                        ? List.of("not everything that went wrong comes with a smallest example: searching"
                                + " for them took too long. This costs no marks")
                        : List.of());
    }
}
