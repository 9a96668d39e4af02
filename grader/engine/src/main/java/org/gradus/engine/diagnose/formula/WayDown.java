package org.gradus.engine.diagnose.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The way from a formula down to one of its pieces.
 *
 * @param places of the parts that it leads through
 */
record WayDown(Expression whole, List<Integer> places, Expression piece) {

    WayDown {
        places = List.copyOf(places);
    }

    /** The ways to all pieces but the formula itself, the larger ones first. */
    static List<WayDown> below(Expression whole) {
        List<WayDown> paths = new ArrayList<>();
        List<WayDown> level = List.of(new WayDown(whole, List.of(), whole));
        while (!level.isEmpty()) {
            level = level.stream().flatMap(path -> path.further().stream()).toList();
            paths.addAll(level);
        }
        return paths;
    }

    /** The same, and the formula itself. */
    static List<WayDown> throughAll(Expression whole) {
        List<WayDown> paths = new ArrayList<>(List.of(new WayDown(whole, List.of(), whole)));
        paths.addAll(below(whole));
        return paths;
    }

    /**
     * A formula with others in the place of some of its pieces, wherever they stand.
     *
     * @param other nothing for a piece that stays
     * @throws IllegalArgumentException if one has another shape that does not fit
     */
    static Expression replaced(Expression whole, Function<Expression, Optional<Expression>> other) {
        Optional<Expression> instead = other.apply(whole);
        if (instead.isPresent()) {
            return instead.get();
        }
        List<Expression> parts =
                whole.parts().stream().map(part -> replaced(part, other)).toList();
        return parts.equals(whole.parts()) ? whole : whole.withParts(parts);
    }

    /** The same with another one for all that are equal to one. */
    static Expression replaced(Expression whole, Expression piece, Expression other) {
        return replaced(whole, one -> one.equals(piece) ? Optional.of(other) : Optional.empty());
    }

    /** The formula with another piece there; nothing where that has another shape that does not fit. */
    Optional<Expression> put(Expression other) {
        try {
            return Optional.of(with(other));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private List<WayDown> further() {
        List<WayDown> further = new ArrayList<>();
        for (int place = 0; place < piece.parts().size(); place++) {
            List<Integer> longer = new ArrayList<>(places);
            longer.add(place);
            further.add(new WayDown(whole, longer, piece.parts().get(place)));
        }
        return further;
    }

    /** What it leads through, from the whole formula to what holds the piece. */
    List<Expression> holders() {
        List<Expression> holders = new ArrayList<>();
        Expression holder = whole;
        for (int place : places) {
            holders.add(holder);
            holder = holder.parts().get(place);
        }
        return holders;
    }

    /**
     * The formula with another piece of the same shape there.
     *
     * @throws IllegalArgumentException if it has another shape that does not fit
     */
    Expression with(Expression other) {
        List<Expression> holders = holders();
        Expression changed = other;
        for (int depth = places.size() - 1; depth >= 0; depth--) {
            changed = holders.get(depth).with(places.get(depth), changed);
        }
        return changed;
    }
}
