package org.gradus.engine.assignment;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An assignment: what students hand in, how it is tried and what it is worth.
 *
 * @param id its name in files and commands
 * @param title its name for people
 * @param javaRelease the Java release that submissions are compiled for
 * @param seed where random inputs start
 * @param tries random inputs per property
 * @param shrinkSteps how many smaller instances are tried for the counterexample of one failed check
 * @param followThrough the share of a gradient's marks that is paid where forward is wrong and the gradient is right for it
 * @param precision the digits that are asked for
 * @param tellings how much a student is told; it changes no result
 * @param limits what one submission may use up
 * @param parts in the order of reports; class names differ
 * @param network what the student's own parts one after the other are worth, if anything
 * @param cases by id; ids differ
 * @param hiddenCases those that students do not get, by id; none of them has the id of another case
 * @param code that the course brings along
 * @param hash SHA-256, in lower-case hexadecimal digits, of all that can change a result
 * @param marksHash the same of what changes marks alone, or how much is told: points, follow-through, feedback
 */
public record Assignment(
        String id,
        String title,
        int javaRelease,
        long seed,
        int tries,
        int shrinkSteps,
        BigDecimal followThrough,
        Precision precision,
        Tellings tellings,
        Limits limits,
        List<Part> parts,
        Optional<Network> network,
        List<TestCase> cases,
        List<TestCase> hiddenCases,
        CourseCode code,
        String hash,
        String marksHash) {

    public Assignment {
        parts = List.copyOf(parts);
        cases = byId(cases);
        hiddenCases = byId(hiddenCases);
    }

    private static List<TestCase> byId(List<TestCase> cases) {
        return cases.stream().sorted(Comparator.comparing(TestCase::id)).toList();
    }

    /** The same, told as much of everywhere. */
    public Assignment with(Telling other) {
        return with(Tellings.everywhere(other));
    }

    /** The same, told more or less of. */
    public Assignment with(Tellings other) {
        return new Assignment(
                id,
                title,
                javaRelease,
                seed,
                tries,
                shrinkSteps,
                followThrough,
                precision,
                other,
                limits,
                parts,
                network,
                cases,
                hiddenCases,
                code,
                hash,
                marksHash);
    }

    /** The same with another number of random inputs. */
    public Assignment withTries(int number) {
        return new Assignment(
                id,
                title,
                javaRelease,
                seed,
                number,
                shrinkSteps,
                followThrough,
                precision,
                tellings,
                limits,
                parts,
                network,
                cases,
                hiddenCases,
                code,
                hash,
                marksHash);
    }

    /** The part whose class has this simple name, if there is one. */
    public Optional<Part> part(String className) {
        return parts.stream().filter(p -> p.className().equals(className)).findFirst();
    }

    /** All that marks are given for, in the order of reports. */
    public List<Worth> worths() {
        return Stream.concat(parts.stream().map(Part::worth), network.stream().map(Network::worth))
                .toList();
    }

    /** The sum of all marks; more than 0. */
    public BigDecimal maxPoints() {
        return worths().stream().map(Worth::maxPoints).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
