package org.gradus.engine.diagnose.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gradus.engine.assignment.Assignments;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.check.References;
import org.gradus.engine.diagnose.hypothesis.FormulaInputs;
import org.gradus.engine.diagnose.hypothesis.Probe;
import org.gradus.engine.diagnose.hypothesis.ProbeQuestion;
import org.gradus.engine.diagnose.library.KindMisconceptions;
import org.gradus.engine.diagnose.library.MisconceptionLibrary;
import org.gradus.engine.protocol.Facet;
import org.gradus.wire.MatrixData;

/** A quantity of a kind, for tests: its language, and questions to search with and to hold against. */
record Languages(Part part, KindMisconceptions known, FormulaLanguage language) {

    private static final Set<String> OF_INDICES =
            Set.of("AveragePool2d", "Conv2d", "LSTM", "LSTMCell", "MaxPool2d", "Recurrent");

    static Languages of(String kind, String quantity) {
        Part part = Assignments.everyKind().part(kind).orElseThrow();
        KindMisconceptions known = MisconceptionLibrary.standard()
                .about(part, References.standard())
                .orElseThrow();
        return new Languages(
                part, known, known.searched().language(Facet.parse(quantity)).orElseThrow());
    }

    /** Of layers and losses that formulae are searched for: none has what an optimizer remembers, the indices of images, or a stack of matrices. */
    static List<Languages> all() {
        List<Languages> all = new ArrayList<>();
        for (Part part : Assignments.everyKind().parts()) {
            KindMisconceptions known = MisconceptionLibrary.standard()
                    .about(part, References.standard())
                    .orElseThrow();
            known.quantities().stream()
                    .filter(quantity -> !part.protocol().remembers() && !OF_INDICES.contains(part.className()))
                    .forEach(quantity ->
                            all.add(of(part.className(), quantity.facet().toString())));
        }
        return all;
    }

    Expression formula(String text) {
        return FormulaParser.expression(text, language.operands());
    }

    Operand operand(String name) {
        return language.operands().stream()
                .filter(operand -> operand.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + ": expected one of " + language.operands()));
    }

    /** Those that a search is given. */
    List<FormulaInputs> searched() {
        List<Probe> probes = new ArrayList<>(known.probesOn(part));
        probes.add(known.heldOutOn(part).get(0));
        return operands(probes);
    }

    /** Of other sizes. */
    List<FormulaInputs> fresh() {
        List<Probe> probes = known.heldOutOn(part);
        return operands(probes.subList(1, probes.size()));
    }

    private List<FormulaInputs> operands(List<Probe> probes) {
        List<FormulaInputs> operands = new ArrayList<>();
        for (Probe probe : probes) {
            operands.add(probe.first().operands());
            if (language.quantity().facet().holdsOneNumber()) {
                operands.add(probe.later().operands());
            }
        }
        return operands;
    }

    List<ProbeQuestion> questions() {
        return known.probesOn(part).stream().map(Probe::first).toList();
    }

    /** What a student would return who computes this. */
    List<MatrixData> answers(Expression formula, List<FormulaInputs> questions) {
        Situations situations = new Situations(questions, language.sizes());
        double[] value = formula.in(situations);
        List<MatrixData> answers = new ArrayList<>();
        for (int question = 0; question < questions.size(); question++) {
            answers.add(situations.matrix(formula.shape(), value, question));
        }
        return answers;
    }

    List<FoundFormula> found(Expression formula) {
        return new FormulaSearch(language, searched()).of(answers(formula, searched()));
    }

    @Override
    public String toString() {
        return part.className() + " " + language.quantity().facet();
    }
}
