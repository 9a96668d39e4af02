package org.gradus.engine.export;

import java.util.List;
import java.util.Set;
import org.gradus.engine.export.Roster.Member;

/**
 * Whose a submission is.
 *
 * @param members nobody where that is not certain
 * @param how the matching was made, or why it was not
 */
record Found(List<Member> members, String how) {

    Found {
        members = List.copyOf(members);
    }

    static Found by(Set<Member> members, String how) {
        return new Found(List.copyOf(members), how);
    }

    static Found nobody(String why) {
        return new Found(List.of(), why);
    }
}
