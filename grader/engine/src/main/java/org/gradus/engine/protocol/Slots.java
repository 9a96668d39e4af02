package org.gradus.engine.protocol;

/** Where the two matrices of a {@link Question} lie in a script. */
public record Slots(int input, int companion) {

    /** Puts both. */
    public static Slots of(ScriptBuilder script, Question question) {
        return new Slots(script.put(question.input()), script.put(question.companion()));
    }
}
