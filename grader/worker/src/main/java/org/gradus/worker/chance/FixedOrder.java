package org.gradus.worker.chance;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@link Map#of()}, {@link Set#of()} and the like go through what they hold in another order in every run: these always in one, and do
 * everything else as those do.
 */
public final class FixedOrder {

    private static final Comparator<Object> ORDER = Comparator.<Object, String>comparing(
                    key -> key.getClass().getName())
            .thenComparing(String::valueOf);

    private FixedOrder() {}

    /** The same map. */
    public static <K, V> Map<K, V> of(Map<K, V> unordered) {
        return new OrderedMap<>(unordered);
    }

    /** The same set. */
    public static <E> Set<E> of(Set<E> unordered) {
        return new OrderedSet<>(unordered);
    }

    private static final class OrderedMap<K, V> extends AbstractMap<K, V> {

        private final Map<K, V> map;

        OrderedMap(Map<K, V> map) {
            this.map = map;
        }

        @Override
        public boolean containsKey(Object key) {
            return map.containsKey(key);
        }

        @Override
        public boolean containsValue(Object value) {
            return map.containsValue(value);
        }

        @Override
        @SuppressWarnings("NullAway") // As of any map: null where there is no such key.
        public V get(Object key) {
            return map.get(key);
        }

        @Override
        public V put(K key, V value) {
            throw new UnsupportedOperationException();
        }

        @Override
        public V remove(Object key) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void clear() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Set<Entry<K, V>> entrySet() {
            return new AbstractSet<>() {
                @Override
                public Iterator<Entry<K, V>> iterator() {
                    List<Entry<K, V>> entries = new ArrayList<>(map.entrySet());
                    entries.sort(Entry.comparingByKey(ORDER));
                    return Collections.unmodifiableList(entries).iterator();
                }

                @Override
                public int size() {
                    return map.size();
                }
            };
        }
    }

    private static final class OrderedSet<E> extends AbstractSet<E> {

        private final Set<E> set;

        OrderedSet(Set<E> set) {
            this.set = set;
        }

        @Override
        public boolean contains(Object element) {
            return set.contains(element);
        }

        @Override
        public boolean remove(Object element) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void clear() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Iterator<E> iterator() {
            List<E> elements = new ArrayList<>(set);
            elements.sort(ORDER);
            return Collections.unmodifiableList(elements).iterator();
        }

        @Override
        public int size() {
            return set.size();
        }
    }
}
