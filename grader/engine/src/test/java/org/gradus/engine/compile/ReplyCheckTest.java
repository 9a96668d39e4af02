package org.gradus.engine.compile;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gradus.wire.MalformedFrameException;
import org.gradus.wire.compile.DroppedSource.Reason;
import org.gradus.wire.compile.Unsteadiness.Kind;
import org.junit.jupiter.api.Test;

class ReplyCheckTest {

    @Test
    void anHonestReplyPasses() {
        Replies replies = new Replies().compiled("A.java", "A").broken("B.java", "oops", "", "B");

        assertThatCode(() -> ReplyCheck.check(replies.reply(), Replies.request("A.java", "B.java")))
                .doesNotThrowAnyException();
    }

    @Test
    void aReplyAboutOtherSourcesIsRefused() {
        assertRefused(new Replies().compiled("B.java", "B"), "other sources");
        assertRefused(new Replies().compiled("A.java", "A").compiled("B.java", "B"), "other sources");
        assertRefused(new Replies(), "other sources");
    }

    @Test
    void aClassOfADroppedSourceIsRefused() {
        Replies replies = new Replies().dropped("A.java", Reason.CONTRACT_COPY, "A");
        Replies both = new Replies().compiled("A.java", "A").broken("A.java", "oops", "");

        assertRefused(both, "other sources");
        assertThatCode(() -> ReplyCheck.check(replies.reply(), Replies.request("A.java")))
                .doesNotThrowAnyException();
    }

    @Test
    void aClassInAReservedPackageIsRefused() {
        assertRefused(new Replies().compiled("A.java", "org.ejml.simple.SimpleMatrix"), "reserved");
    }

    @Test
    void aCauseThatWasNotDroppedIsRefused() {
        assertRefused(new Replies().broken("A.java", "oops", "Z.java", "A"), "cause");
    }

    @Test
    void whatIsUnsteadyIsInAClassAndASourceThatAreThere() {
        Replies replies = new Replies().compiled("A.java", "A", "A$B").unsteady("A", "A.java", Kind.RANDOM, "Dice");

        assertThatCode(() -> ReplyCheck.check(replies.reply(), Replies.request("A.java")))
                .doesNotThrowAnyException();
        assertRefused(new Replies().compiled("A.java", "A").unsteady("B", "A.java", Kind.RANDOM, "Dice"), "no class");
        assertRefused(new Replies().compiled("A.java", "A").unsteady("A", "B.java", Kind.CLOCK, "Sun"), "source");
    }

    private static void assertRefused(Replies replies, String why) {
        assertThatThrownBy(() -> ReplyCheck.check(replies.reply(), Replies.request("A.java")))
                .isInstanceOf(MalformedFrameException.class)
                .hasMessageContaining(why);
    }
}
