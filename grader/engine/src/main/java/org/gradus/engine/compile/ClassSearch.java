package org.gradus.engine.compile;

import java.util.List;
import java.util.Optional;
import org.gradus.wire.compile.CompileMessage;

/** The answer to the question which class of a submission is meant by a simple name. */
public sealed interface ClassSearch {

    /**
     * A class of that name in the submission, compiled or not.
     *
     * @param path of the source that declares it
     * @param binaryName {@code layers.Network$Dense}
     */
    record Candidate(String path, String binaryName) {
        /** {@code Dense}. */
        public String simpleName() {
            return binaryName.substring(Math.max(binaryName.lastIndexOf('.'), binaryName.lastIndexOf('$')) + 1);
        }
    }

    /**
     * There is exactly one that can be meant, and it is compiled.
     *
     * @param helpers others of the name that cannot be meant, since they do not fit the contract
     * @param adapter the binary name of the course's class that implements the contract by calling it, if it does not itself
     */
    record Found(Candidate candidate, List<Candidate> helpers, Optional<String> adapter) implements ClassSearch {
        public Found {
            helpers = List.copyOf(helpers);
        }

        /** One that implements the contract itself. */
        public Found(Candidate candidate, List<Candidate> helpers) {
            this(candidate, helpers, Optional.empty());
        }

        /** The same, asked through an adapter. */
        Found through(String binaryName) {
            return new Found(candidate, helpers, Optional.of(binaryName));
        }
    }

    /**
     * No source declares a class of that name.
     *
     * @param alike classes that fit the contract, compiled or not, whose names may be misspellings of it
     */
    record NotDeclared(List<Candidate> alike) implements ClassSearch {
        public NotDeclared {
            alike = List.copyOf(alike);
        }

        /** And there is none that could be meant. */
        public NotDeclared() {
            this(List.of());
        }
    }

    /**
     * There is exactly one that can be meant, and it does not compile.
     *
     * @param reason a sentence: the first error, or the file that it needs and that does not compile
     * @param messages all that javac had to say about its source
     */
    record NotCompiled(Candidate candidate, String reason, List<CompileMessage> messages) implements ClassSearch {
        public NotCompiled {
            messages = List.copyOf(messages);
        }
    }

    /** There is more than one that can be meant: a person must say which is. Whether they compile does not matter. */
    record Ambiguous(List<Candidate> candidates) implements ClassSearch {
        public Ambiguous {
            candidates = List.copyOf(candidates);
        }
    }

    /** There is more than one of the name, and none of them fits the contract: no person could make marks of that. */
    record NoneFits(List<Candidate> candidates) implements ClassSearch {
        public NoneFits {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * The only one is in a package that no student may use.
     *
     * @param reason a sentence that says so
     */
    record Reserved(Candidate candidate, String reason) implements ClassSearch {}
}
