package org.gradus.engine.diagnose.hypothesis;

/**
 * A question of the diagnosis' own, and one that the same object is asked after it, of the same shapes.
 *
 * @param label by which a hypothesis says where it shows
 */
public record Probe(String label, ProbeQuestion first, ProbeQuestion later) {}
