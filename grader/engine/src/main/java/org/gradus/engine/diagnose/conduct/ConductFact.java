package org.gradus.engine.diagnose.conduct;

/** Something that was seen of a class' conduct, with the call that did it, and an entry as it was before and after. */
public sealed interface ConductFact {

    Entry entry();

    /** An entry of a matrix that should have stayed as it was. */
    record Entry(int row, int column, double before, double after) {}

    /**
     * A call that writes into a matrix that it was given itself.
     *
     * @param call {@code backward}
     * @param argument {@code dY}
     */
    record OwnArgument(String call, String argument, Entry entry) implements ConductFact {}

    /**
     * A call that writes into a matrix that another call was given, or the constructor.
     *
     * @param receiver who was given it
     */
    record ForeignArgument(String call, String argument, String receiver, Entry entry) implements ConductFact {}

    /**
     * A call that writes into what another call returned.
     *
     * @param result {@code y}
     * @param returner the call that returned it
     */
    record Result(String call, String result, String returner, Entry entry) implements ConductFact {}

    /**
     * A call of another object that changes what this one answers.
     *
     * @param cause what the other object did
     * @param latest the call of this object before that; empty where there was none
     * @param result what is different
     */
    record Disturbance(String cause, String latest, String result, Entry entry) implements ConductFact {}

    /**
     * An answer to which the one before is added.
     *
     * @param first the entry of the answer before
     */
    record Sum(String result, double first, Entry entry) implements ConductFact {}
}
