package org.gradus.engine.journal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * A shard, and the class that it is one of: whoever has one of them knows who is in the others.
 *
 * @param number from 1 on
 * @param of how many there are
 * @param members the names of all submissions of the class, in the order of the tables
 */
@JsonPropertyOrder({"number", "of", "members"})
public record ClassShard(int number, int of, List<String> members) {

    public ClassShard {
        Shard.requireOne(number, of);
        members = List.copyOf(members);
    }

    public ClassShard(Shard shard, List<String> members) {
        this(shard.number(), shard.of(), members);
    }

    @JsonIgnore
    public Shard shard() {
        return new Shard(number, of);
    }

    /** Which members are in a shard, in the order of the class. */
    List<String> in(Shard shard) {
        return members.stream().filter(shard::holds).toList();
    }
}
