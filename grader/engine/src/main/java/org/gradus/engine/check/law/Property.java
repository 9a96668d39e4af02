package org.gradus.engine.check.law;

import java.util.List;
import java.util.Set;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Experiment;
import org.gradus.engine.check.Observation;
import org.gradus.engine.check.instance.Instance;
import org.gradus.engine.protocol.ScriptBuilder;
import org.gradus.engine.result.CheckId;
import org.gradus.reference.catalogue.Trait;

/**
 * A law that every right part obeys. With an instance it makes an experiment; played on a subject that gives outcomes. Grading, our
 * own tests and the zoo use the same object.
 */
public interface Property {

    /** The name of its checks. */
    String name();

    /** What has to be true of the kind of layer or loss for the law to hold. */
    default Set<Trait> needs() {
        return Set.of();
    }

    /** Whether it has something to say about a part. */
    default boolean isAbout(Part part) {
        return true;
    }

    /** In how many tries it is tried, where it is about conduct; what is about numbers depends on the inputs. */
    default TryShare effort() {
        return TryShare.EIGHTH;
    }

    /**
     * Writes the steps that try it on one instance, and says what is to be seen in the answers.
     *
     * @return the same checks whatever the instance
     */
    List<Observation> write(ScriptBuilder script, Candidate candidate, Instance instance);

    /** The experiment on one instance alone. */
    default Experiment on(Candidate candidate, Instance instance) {
        ScriptBuilder script = new ScriptBuilder();
        List<Observation> observations = write(script, candidate, instance);
        return new Experiment(script.build(), observations);
    }

    /**
     * A second look at a check that failed on an instance, which shows where: the experiment itself, unless it judges by one
     * number.
     */
    default Experiment closer(Candidate candidate, Instance instance, CheckId check) {
        return on(candidate, instance);
    }
}
