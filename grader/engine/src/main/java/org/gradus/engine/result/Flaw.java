package org.gradus.engine.result;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is wrong with the numbers, the conduct or the class of a student, as facts; the one place that puts them into words. Names
 * and texts may be the student's own, as they came through the wall.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "flaw")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Flaw.OtherNumber.class, name = "other_number"),
    @JsonSubTypes.Type(value = Flaw.OtherBits.class, name = "other_bits"),
    @JsonSubTypes.Type(value = Flaw.Influenced.class, name = "influenced"),
    @JsonSubTypes.Type(value = Flaw.NotInfluenced.class, name = "not_influenced"),
    @JsonSubTypes.Type(value = Flaw.NotTheDerivative.class, name = "not_the_derivative"),
    @JsonSubTypes.Type(value = Flaw.NoDependence.class, name = "no_dependence"),
    @JsonSubTypes.Type(value = Flaw.NotLearnt.class, name = "not_learnt"),
    @JsonSubTypes.Type(value = Flaw.PassesThrough.class, name = "passes_through"),
    @JsonSubTypes.Type(value = Flaw.NoGradient.class, name = "no_gradient"),
    @JsonSubTypes.Type(value = Flaw.NoClass.class, name = "no_class"),
    @JsonSubTypes.Type(value = Flaw.NoneFits.class, name = "none_fits"),
    @JsonSubTypes.Type(value = Flaw.WrongContract.class, name = "wrong_contract"),
    @JsonSubTypes.Type(value = Flaw.OwnContract.class, name = "own_contract"),
    @JsonSubTypes.Type(value = Flaw.AbstractClass.class, name = "abstract_class"),
    @JsonSubTypes.Type(value = Flaw.NoConstructor.class, name = "no_constructor"),
    @JsonSubTypes.Type(value = Flaw.NotLoaded.class, name = "not_loaded"),
    @JsonSubTypes.Type(value = Flaw.HiddenCase.class, name = "hidden_case"),
    @JsonSubTypes.Type(value = Flaw.HiddenDigits.class, name = "hidden_digits")
})
public sealed interface Flaw {

    /** What is wrong and where, one sentence without a full stop. */
    String sentence();

    /** Where in a matrix, counted from 0 as in {@code matrix.get(row, column)}. */
    record Entry(int row, int column) {}

    /**
     * A number differs from the right one.
     *
     * @param what the quantity, {@code dL/dW} for example
     * @param entry the first that differs; empty for a quantity that is one number
     * @param differing how many of the entries do
     */
    record OtherNumber(String what, Optional<Entry> entry, double expected, double actual, int differing, int entries)
            implements Flaw {

        @Override
        public String sentence() {
            String shown = NumberText.show(actual);
            String wanted = NumberText.show(expected);
            String off = shown.equals(wanted) ? ", off by " + NumberText.show(Math.abs(actual - expected)) : "";
            return place(what, entry) + " is " + shown + " but should be " + wanted + off + others();
        }

        private String others() {
            return entries == 1 ? "" : "; " + differing + " of " + entries + " entries differ";
        }
    }

    /** An entry as messages name it. */
    static String place(String what, Optional<Entry> entry) {
        return entry.map(at -> what + " at row " + at.row() + ", column " + at.column())
                .orElse(what);
    }

    /** What should have stayed is equal as a number and yet not the same. */
    record OtherBits(String what) implements Flaw {
        @Override
        public String sentence() {
            return what + " differs in the sign of a zero, or has a different NaN";
        }
    }

    /**
     * Something made a difference that should have made none.
     *
     * @param law what made it, and what should be instead
     * @param difference that it made
     */
    record Influenced(String law, Outcome difference) implements Flaw {
        @Override
        public String sentence() {
            return law + ": " + difference.message();
        }
    }

    /**
     * Something made no difference that should have made one.
     *
     * @param law what made none, and what should be instead
     */
    record NotInfluenced(String law) implements Flaw {
        @Override
        public String sentence() {
            return law;
        }
    }

    /** A gradient that differences of the student's own main quantity contradict. */
    record NotTheDerivative(String what) implements Flaw {
        @Override
        public String sentence() {
            return what + " is not the derivative of the forward that the class itself computes";
        }
    }

    /** Nothing changes in what the class computes when that changes of which this should be the gradient. */
    record NoDependence(String what) implements Flaw {
        @Override
        public String sentence() {
            return what + " is a gradient with respect to something that the output does not depend on";
        }
    }

    /**
     * The loss did not fall below its bound.
     *
     * @param first the loss before the first step
     * @param last the loss after the last one
     */
    record NotLearnt(String optimizer, int steps, double first, double last, double below) implements Flaw {
        @Override
        public String sentence() {
            return "after " + steps + " steps of " + optimizer + " by your gradients the loss is "
                    + NumberText.show(last)
                    + ", from " + NumberText.show(first) + " at the start; it should be below "
                    + NumberText.show(below);
        }
    }

    /** The gradient that came in goes out, scaled at most. */
    record PassesThrough() implements Flaw {
        @Override
        public String sentence() {
            return "dL/dx is just a multiple of dL/dy, as if the layer did nothing";
        }
    }

    /**
     * {@code gradients()} lacks one.
     *
     * @param present the names that it has instead
     */
    record NoGradient(String name, List<String> present) implements Flaw {
        public NoGradient {
            present = List.copyOf(present);
        }

        @Override
        public String sentence() {
            String there = present.isEmpty() ? "it is empty" : "it has " + String.join(", ", present);
            return "gradients() has no matrix under \"" + name + "\": " + there;
        }
    }

    /**
     * There is no class of that name.
     *
     * @param contract the simple name of the interface to implement
     */
    record NoClass(String className, String contract) implements Flaw {
        @Override
        public String sentence() {
            return "there is no class " + className + ": write one that implements " + contract;
        }
    }

    /**
     * There are several of that name, and none can be asked.
     *
     * @param candidates each as its file and its binary name
     */
    record NoneFits(String className, String contract, List<String> candidates) implements Flaw {
        public NoneFits {
            candidates = List.copyOf(candidates);
        }

        @Override
        public String sentence() {
            return "none of the classes called " + className + " both implements " + contract
                    + " and can be constructed: " + String.join(", ", candidates)
                    + "; make the one that you mean implement it";
        }
    }

    /** The class does not implement the contract. */
    record WrongContract(String className, String contract) implements Flaw {
        @Override
        public String sentence() {
            return "class " + className + " does not implement org.gradus.layer." + contract
                    + ": declare it as \"class "
                    + simple(className) + " implements " + contract + "\", with \"import org.gradus.layer." + contract
                    + ";\" at the top of its file";
        }
    }

    /** The class implements an interface of the contract's name that is the student's. */
    record OwnContract(String className, String own) implements Flaw {
        @Override
        public String sentence() {
            String contract = simple(own);
            return "class " + className + " is built on a " + contract + " of your own (" + own
                    + "), not on org.gradus.layer." + contract
                    + ": remove your own, and write \"import org.gradus.layer."
                    + contract + ";\" at the top of the file of " + className;
        }
    }

    /** Nothing can be constructed of it. */
    record AbstractClass(String className) implements Flaw {
        @Override
        public String sentence() {
            return "class " + className + " is abstract and cannot be constructed: remove the word abstract";
        }
    }

    /**
     * No constructor takes what the assignment passes.
     *
     * @param wanted the types, as in {@code SimpleMatrix, SimpleMatrix}
     * @param present those that there are, as the student's side tells them
     */
    record NoConstructor(String className, List<String> wanted, String present) implements Flaw {
        public NoConstructor {
            wanted = List.copyOf(wanted);
        }

        @Override
        public String sentence() {
            String types = wanted.stream().collect(Collectors.joining(", ", "(", ")"));
            return "class " + className + " has no constructor " + types + "; it has " + present;
        }
    }

    /** The class was compiled, and the virtual machine does not take it. */
    record NotLoaded(String className, String why) implements Flaw {
        @Override
        public String sentence() {
            return "class " + className + " cannot be loaded: " + why;
        }
    }

    /** The area in which a hidden case does not pass: more is told to nobody. */
    record HiddenCase(String part, String facet) implements Flaw {
        @Override
        public String sentence() {
            return "a hidden case does not pass: " + part + ", " + facet;
        }
    }

    /** The area in which a hidden case lacks digits. */
    record HiddenDigits(String part, String facet) implements Flaw {
        @Override
        public String sentence() {
            return "in a hidden case about 7 digits are right: " + part + ", " + facet;
        }
    }

    private static String simple(String binaryName) {
        return binaryName.substring(Math.max(binaryName.lastIndexOf('.'), binaryName.lastIndexOf('$')) + 1);
    }
}
