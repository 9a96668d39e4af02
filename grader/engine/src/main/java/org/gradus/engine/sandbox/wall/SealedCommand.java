package org.gradus.engine.sandbox.wall;

import java.util.List;
import java.util.Optional;
import org.gradus.engine.sandbox.JavaCommand;
import org.gradus.engine.sandbox.Program;
import org.gradus.engine.sandbox.seal.Seal;

/**
 * The words that start a program behind the seal alone. A pure function.
 *
 * @param tools that seals are made of
 * @param surroundings of the program
 * @param judge the id of its process, with which the program dies
 */
public record SealedCommand(SealTools tools, Surroundings surroundings, long judge) {

    /**
     * The words for one program.
     *
     * @param user that it becomes, and that nobody else is; nothing for a judge that is not root
     * @param others threads of other programs of the same user, which the system counts together with those of this one
     */
    List<String> words(Program program, Optional<Integer> user, int others) {
        return seal(program, user, others)
                .words(JavaCommand.words(surroundings.jdk().java(), program));
    }

    /** What it gives up before. */
    public Seal seal(Program program, Optional<Integer> user, int others) {
        Seal seal = tools.seal().goingFirst();
        if (user.isPresent()) {
            seal = seal.becoming(user.get());
        }
        seal = seal.limitedTo(program.limits().ofUser(others))
                .dyingWith(judge)
                .limitedTo(program.limits().ofProcess())
                .withoutPrivileges();
        if (tools.landlock().isPresent()) {
            seal = seal.seeingOnly(tools.landlock().get(), surroundings.readable(program), surroundings.runnable());
        }
        return seal.filtered(surroundings.needs());
    }
}
