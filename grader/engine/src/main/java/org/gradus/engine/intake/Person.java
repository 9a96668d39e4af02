package org.gradus.engine.intake;

/**
 * Somebody who has handed something in, or a group, as a gradebook knows them. What the names in a download do not say is empty.
 *
 * @param id what the service tells people apart by: a user id, a login, the number of a participant or a group, a student's number
 * @param name for people to read
 * @param email address
 */
public record Person(String id, String name, String email) {}
