package org.gradus.reference.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** The kinds of layers and losses that the references answer for, by name. */
public final class Catalogue {

    private final SortedMap<String, LayerKind> layers;
    private final SortedMap<String, LossKind> losses;

    /** @throws IllegalArgumentException if two layers, or two losses, have the same name */
    public Catalogue(List<LayerKind> layers, List<LossKind> losses) {
        this.layers = byName(layers, LayerKind::name);
        this.losses = byName(losses, LossKind::name);
    }

    /** The references of {@link org.gradus.reference}. */
    public static Catalogue standard() {
        return new Catalogue(StandardKinds.layers(), StandardKinds.losses());
    }

    /** The kind of layer of this name, if there is one. */
    public Optional<LayerKind> layer(String name) {
        return Optional.ofNullable(layers.get(name));
    }

    /** The kind of loss of this name, if there is one. */
    public Optional<LossKind> loss(String name) {
        return Optional.ofNullable(losses.get(name));
    }

    /** The names of the layers, sorted. */
    public List<String> layerNames() {
        return List.copyOf(layers.keySet());
    }

    /** The names of the losses, sorted. */
    public List<String> lossNames() {
        return List.copyOf(losses.keySet());
    }

    private static <T> SortedMap<String, T> byName(List<T> kinds, Function<T, String> name) {
        SortedMap<String, T> byName = new TreeMap<>();
        for (T kind : kinds) {
            if (byName.put(name.apply(kind), kind) != null) {
                throw new IllegalArgumentException(
                        "kinds: expected each name once but " + name.apply(kind) + " was there twice");
            }
        }
        return byName;
    }
}
