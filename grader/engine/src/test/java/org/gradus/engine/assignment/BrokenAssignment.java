package org.gradus.engine.assignment;

import java.util.function.UnaryOperator;

/**
 * One way to spoil the shipped assignment, and the one problem that an author should then read of.
 *
 * @param spoilt what is done to the assignment with its cases 000-network, 002-network and 003-layer1-dense
 * @param file where the problem is
 * @param pointer the JSON pointer of the problem
 * @param reason how its reason begins
 */
public record BrokenAssignment(UnaryOperator<AssignmentFolder> spoilt, String file, String pointer, String reason) {

    public static final String ASSIGNMENT = AssignmentFolder.ASSIGNMENT;
    public static final String NETWORK = AssignmentFolder.file("000-network");
    public static final String TIED = AssignmentFolder.file("002-network");
    public static final String LAYER = AssignmentFolder.file("003-layer1-dense");

    public static BrokenAssignment set(String file, String pointer, String json, String reason) {
        return new BrokenAssignment(folder -> folder.set(file, pointer, json), file, pointer, reason);
    }

    public static BrokenAssignment removed(String file, String pointer, String place, String reason) {
        return new BrokenAssignment(folder -> folder.remove(file, pointer), file, place, reason);
    }

    public static BrokenAssignment replaced(String file, String from, String to, String place, String reason) {
        return new BrokenAssignment(folder -> folder.replace(file, from, to), file, place, reason);
    }

    /** The same way to spoil it, but the problem stands elsewhere. */
    public BrokenAssignment reportedAt(String place) {
        return new BrokenAssignment(spoilt, file, place, reason);
    }

    @Override
    public String toString() {
        return file + "#" + pointer + ": " + reason;
    }
}
