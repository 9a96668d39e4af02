package org.gradus.engine.sandbox;

import java.util.List;
import java.util.Optional;
import org.gradus.engine.sandbox.seal.Seal;

/**
 * The words that start a program behind the seal alone. A pure function.
 *
 * @param tools that seals are made of
 * @param surroundings of the program
 * @param judge the id of its process, with which the program dies
 */
record SealedCommand(SealTools tools, Surroundings surroundings, long judge) {

    /**
     * The words for one program.
     *
     * @param user that it becomes, and that nobody else is; nothing for a judge that is not root: then threads are limited by
     *     their memory alone, since the system counts those of all programs of one user together
     */
    List<String> words(Program program, Optional<Integer> user) {
        return seal(program, user).words(JavaCommand.words(surroundings.jdk().java(), program));
    }

    /** What it gives up before. */
    Seal seal(Program program, Optional<Integer> user) {
        Seal seal = tools.seal().goingFirst();
        if (user.isPresent()) {
            seal = seal.becoming(user.get()).limitedTo(program.limits().ofUser());
        }
        seal = seal.dyingWith(judge).limitedTo(program.limits().ofProcess()).withoutPrivileges();
        if (tools.landlock().isPresent()) {
            seal = seal.seeingOnly(tools.landlock().get(), surroundings.readable(program), surroundings.runnable());
        }
        return seal.filtered(program.needs());
    }
}
