package org.gradus.engine.protocol;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import org.gradus.engine.protocol.ScriptBuilder.Call;
import org.gradus.reference.catalogue.Catalogue;
import org.gradus.wire.Contract;
import org.gradus.wire.MatrixData;
import org.gradus.wire.Method;

/**
 * What a contract asks and answers: its quantities, how an object is asked in a script, what a reference says, and the words for
 * it. Whoever checks, diagnoses or reports speaks of quantities, and asks here.
 */
public interface Protocol {

    /** How often an object is used before what it returned is looked at again: whoever has two buffers is back at the first. */
    int SOME_MORE = 2;

    /** The protocol of a contract. */
    static Protocol of(Contract contract) {
        return switch (contract) {
            case LAYER -> new LayerProtocol();
            case LOSS -> new LossProtocol();
            case OPTIMIZER -> new OptimizerProtocol();
        };
    }

    /**
     * The protocol of the contract that an assignment names by its word.
     *
     * @throws IllegalArgumentException if there is none
     */
    static Protocol of(String word) {
        return Arrays.stream(Contract.values())
                .map(Protocol::of)
                .filter(protocol -> protocol.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("word: '" + word + "' names no contract"));
    }

    Contract contract();

    /** What a part of this contract is called, {@code layer}. */
    String word();

    /** What several of them are called, {@code layers}. */
    String plural();

    /** Its name for the input beside matrices: {@code x}. */
    String input();

    /** What the input is called in a sentence: {@code the argument x}. */
    String inputArgument();

    /** The key of the input's shape in an assignment. */
    String inputKey();

    /** What goes in together with the input. */
    Companion companion();

    /** Where an object may stand in the chain of a case. */
    ChainPlace chainPlace();

    /** Whether its main quantity is a matrix whose shape an assignment states; a number otherwise. */
    boolean hasOutput();

    /** Whether an assignment says which companions are fair where no reference does. */
    boolean asksTargets();

    /** The quantity that stability and conduct are paid for with. */
    Facet main();

    /** Whether what an object answers is meant to depend on what it was asked before. */
    default boolean remembers() {
        return false;
    }

    /** The gradient with respect to the input, if it answers one. */
    Optional<Facet> inputGradient();

    /** The quantity under which it is counted that the companion was written into. */
    Facet companionSpoiledBy();

    /** Whether it answers a gradient for each parameter too. */
    boolean hasParameterGradients();

    /**
     * All that it answers, the main quantity first.
     *
     * @param parameters those that a gradient is asked of
     */
    List<Facet> quantities(List<String> parameters);

    /** Those of them that are gradients, and so can be held against finite differences of the main one. */
    default List<Facet> gradients(List<String> parameters) {
        return quantities(parameters).stream()
                .filter(quantity -> !quantity.equals(main()))
                .toList();
    }

    /** Whether it has a method. */
    default boolean has(Method method) {
        return method.contract() == contract();
    }

    /** Asks for everything, in the order in which a program would. */
    default Asked everything(ScriptBuilder script, Call object, Slots slots) {
        return main(script, object, slots).and(rest(script, object, slots));
    }

    /** Asks for the main quantity alone; the companion need not be there where that does not depend on it. */
    Asked main(ScriptBuilder script, Call object, Slots slots);

    /** Asks for what is left after the main quantity. */
    Asked rest(ScriptBuilder script, Call object, Slots slots);

    /** Asks for the gradients, with what has to be asked before. */
    Asked gradients(ScriptBuilder script, Call object, Slots slots);

    /**
     * Asks for everything, each with matrices of its own where they go in more than once: a call that writes into its arguments
     * is not to cost another quantity too.
     */
    Asked apart(ScriptBuilder script, Call object, Question question);

    /**
     * Asks for everything again, of an object that another is used beside: whatever one of them keeps for the other to find is
     * used before it is put right again.
     *
     * @param another the other object, which is asked its own question in between
     */
    Asked inTurn(ScriptBuilder script, Call object, Slots slots, Call another, Slots othersSlots);

    /** Another question of the same shapes, as fair as this one. */
    default Question other(Question question) {
        return new Question(OtherInputs.nearer(question.input()), companion().other(question.companion()));
    }

    /**
     * The same question, when an object is called several times for it and the reference says what goes into each call.
     *
     * @param reference what it says to a question
     */
    default Question followed(Question question, Function<Question, SortedMap<Facet, MatrixData>> reference) {
        return question;
    }

    /** Uses an object some more, on other numbers in the same shapes, so that a buffer that is kept for them is used again. */
    void useOn(ScriptBuilder script, Call object, Question question);

    /**
     * By what the entries of the main quantity are multiplied in the loss whose gradients are asked for, in its shape: the
     * upstream gradient, or 1.
     */
    MatrixData weights(Question question);

    /**
     * The answers to a batch from those to its samples, for what takes samples one by one.
     *
     * @param samples the answers to batches of one sample, at least one
     */
    SortedMap<Facet, MatrixData> ofBatch(List<SortedMap<Facet, MatrixData>> samples);

    /** The reference of this name, if there is one for this contract. */
    Optional<Reference> reference(Catalogue catalogue, String name);

    /** The names of the references for this contract, sorted. */
    List<String> references(Catalogue catalogue);
}
