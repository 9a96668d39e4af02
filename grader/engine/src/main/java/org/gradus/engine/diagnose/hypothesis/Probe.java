package org.gradus.engine.diagnose.hypothesis;

import org.gradus.engine.protocol.Question;

/**
 * A question of the diagnosis' own, and one that the same object is asked after it, of the same shapes.
 *
 * @param label by which a hypothesis says where it shows
 */
public record Probe(String label, ProbeQuestion first, ProbeQuestion later) {

    /** The same with one input for both. */
    public Probe ofOneInput() {
        Question second = new Question(first.asked().input(), later.asked().companion());
        return new Probe(label, first, new ProbeQuestion(first.part(), first.arguments(), second));
    }
}
