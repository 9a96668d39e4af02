package org.gradus.reference.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gradus.layer.Layer;
import org.gradus.layer.Loss;
import org.gradus.layer.Optimizer;

/** The kinds of layers, losses and optimizers that the references answer for, by name. */
public final class Catalogue {

    private final SortedMap<String, Kind<Layer>> layers;
    private final SortedMap<String, Kind<Loss>> losses;
    private final SortedMap<String, Kind<Optimizer>> optimizers;

    /** @throws IllegalArgumentException if two kinds of one contract have the same name */
    public Catalogue(List<Kind<Layer>> layers, List<Kind<Loss>> losses, List<Kind<Optimizer>> optimizers) {
        this.layers = byName(layers);
        this.losses = byName(losses);
        this.optimizers = byName(optimizers);
    }

    /** The references of {@link org.gradus.reference}. */
    public static Catalogue standard() {
        return new Catalogue(StandardKinds.layers(), StandardKinds.losses(), StandardKinds.optimizers());
    }

    /** The kind of layer of this name, if there is one. */
    public Optional<Kind<Layer>> layer(String name) {
        return Optional.ofNullable(layers.get(name));
    }

    /** The kind of loss of this name, if there is one. */
    public Optional<Kind<Loss>> loss(String name) {
        return Optional.ofNullable(losses.get(name));
    }

    /** The kind of optimizer of this name, if there is one. */
    public Optional<Kind<Optimizer>> optimizer(String name) {
        return Optional.ofNullable(optimizers.get(name));
    }

    /** The names of the layers, sorted. */
    public List<String> layerNames() {
        return List.copyOf(layers.keySet());
    }

    /** The names of the losses, sorted. */
    public List<String> lossNames() {
        return List.copyOf(losses.keySet());
    }

    /** The names of the optimizers, sorted. */
    public List<String> optimizerNames() {
        return List.copyOf(optimizers.keySet());
    }

    private static <T> SortedMap<String, Kind<T>> byName(List<Kind<T>> kinds) {
        SortedMap<String, Kind<T>> byName = new TreeMap<>();
        for (Kind<T> kind : kinds) {
            if (byName.put(kind.name(), kind) != null) {
                throw new IllegalArgumentException(
                        "kinds: expected each name once but " + kind.name() + " was there twice");
            }
        }
        return byName;
    }
}
