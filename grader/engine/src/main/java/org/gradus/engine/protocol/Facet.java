package org.gradus.engine.protocol;

import java.util.Comparator;
import java.util.Optional;

/**
 * What marks hang on: one side of a part. Ordered as in reports: forward, dX, gradients by parameter, value, gradient, first
 * step, later steps, stability, conduct, chain, trains. Forward and dX may be divided into blocks of their rows, each of which is a side
 * of its own: {@code dX.h}.
 *
 * @param kind which side
 * @param parameter the name of the parameter, or of the block, where the kind needs one; otherwise empty
 */
public record Facet(Kind kind, String parameter) implements Comparable<Facet> {

    /** The sides of a part. */
    public enum Kind {
        /** A layer's y. */
        FORWARD("forward"),
        /** A block of the rows of y. */
        FORWARD_BLOCK("forward."),
        /** A layer's dL/dx. */
        INPUT_GRADIENT("dX"),
        /** A block of the rows of dL/dx. */
        INPUT_GRADIENT_BLOCK("dX."),
        /** A layer's dL/dparameter. */
        PARAMETER_GRADIENT("gradients."),
        /** A loss's value. */
        VALUE("value"),
        /** A loss's dL/dprediction. */
        LOSS_GRADIENT("gradient"),
        /** The parameter after an optimizer's first step. */
        FIRST_STEP("firstStep"),
        /** The parameter after an optimizer's later steps. */
        LATER_STEPS("laterSteps"),
        /** Either, at extreme inputs. */
        STABILITY("stability"),
        /** What the contract promises beside numbers. */
        CONDUCT("conduct"),
        /** A student's own parts one after the other. */
        CHAIN("chain"),
        /** The same, step by step of an optimizer: the loss falls. */
        TRAINS("trains");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        private boolean needsAName() {
            return text.endsWith(".");
        }
    }

    public static final Facet FORWARD = new Facet(Kind.FORWARD, "");
    public static final Facet DX = new Facet(Kind.INPUT_GRADIENT, "");
    public static final Facet VALUE = new Facet(Kind.VALUE, "");
    public static final Facet GRADIENT = new Facet(Kind.LOSS_GRADIENT, "");
    public static final Facet FIRST_STEP = new Facet(Kind.FIRST_STEP, "");
    public static final Facet LATER_STEPS = new Facet(Kind.LATER_STEPS, "");
    public static final Facet STABILITY = new Facet(Kind.STABILITY, "");
    public static final Facet CONDUCT = new Facet(Kind.CONDUCT, "");
    public static final Facet CHAIN = new Facet(Kind.CHAIN, "");
    public static final Facet TRAINS = new Facet(Kind.TRAINS, "");

    private static final Comparator<Facet> IN_REPORTS =
            Comparator.comparing(Facet::kind).thenComparing(Facet::parameter);

    /** @throws IllegalArgumentException if a name is given where none belongs, or missing where one does */
    public Facet {
        if (kind.needsAName() == parameter.isEmpty()) {
            throw new IllegalArgumentException("parameter: '" + parameter + "' does not fit " + kind);
        }
    }

    /** The gradient with respect to a layer's parameter: {@code gradients.W}. */
    public static Facet gradients(String parameter) {
        return new Facet(Kind.PARAMETER_GRADIENT, parameter);
    }

    /**
     * A block of its rows: {@code dX.h}.
     *
     * @throws IllegalArgumentException if it is not divided into any
     */
    public Facet block(String name) {
        return switch (kind) {
            case FORWARD -> new Facet(Kind.FORWARD_BLOCK, name);
            case INPUT_GRADIENT -> new Facet(Kind.INPUT_GRADIENT_BLOCK, name);
            default -> throw new IllegalArgumentException("name: " + this + " has no blocks");
        };
    }

    /** The quantity that a block is of; itself where it is none. */
    public Facet whole() {
        return switch (kind) {
            case FORWARD_BLOCK -> FORWARD;
            case INPUT_GRADIENT_BLOCK -> DX;
            default -> this;
        };
    }

    /** Whether its rows may be divided into blocks. */
    public boolean mayHaveBlocks() {
        return kind == Kind.FORWARD || kind == Kind.INPUT_GRADIENT;
    }

    /** Whether it is a block of the rows of a quantity. */
    public boolean namesABlock() {
        return !whole().equals(this);
    }

    /** Whether what is said of another is said of it too: of itself, and of a block of its rows. */
    public boolean covers(Facet other) {
        return equals(other) || equals(other.whole());
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException if the text is no facet's
     */
    public static Facet parse(String text) {
        return find(text).orElseThrow(() -> new IllegalArgumentException("text: '" + text + "' is not a facet"));
    }

    private static Optional<Facet> find(String text) {
        for (Kind kind : Kind.values()) {
            if (kind.needsAName()) {
                if (text.startsWith(kind.text) && text.length() > kind.text.length()) {
                    return Optional.of(new Facet(kind, text.substring(kind.text.length())));
                }
            } else if (kind.text.equals(text)) {
                return Optional.of(new Facet(kind, ""));
            }
        }
        return Optional.empty();
    }

    @Override
    public int compareTo(Facet other) {
        return IN_REPORTS.compare(this, other);
    }

    /** Whether it is one number: its matrices have one entry. */
    public boolean holdsOneNumber() {
        return kind == Kind.VALUE;
    }

    /** As in files: {@code forward}, {@code dX}, {@code dX.h}, {@code gradients.W}, {@code value}, {@code firstStep} ... */
    @Override
    public String toString() {
        return kind.text + parameter;
    }
}
