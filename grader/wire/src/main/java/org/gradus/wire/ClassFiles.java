package org.gradus.wire;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The student's compiled classes on their way to the worker: bytes by binary name. */
public final class ClassFiles {

    private final SortedMap<String, byte[]> bytesByName = new TreeMap<>();

    public ClassFiles(Map<String, byte[]> bytesByName) {
        bytesByName.forEach((name, bytes) -> this.bytesByName.put(name, bytes.clone()));
    }

    /** The bytes of a class, or null if there is no class of that binary name. */
    public byte @Nullable [] find(String binaryName) {
        byte[] bytes = bytesByName.get(binaryName);
        return bytes == null ? null : bytes.clone();
    }

    public void write(FrameWriter frame) throws IOException {
        frame.list(
                List.copyOf(bytesByName.entrySet()),
                (f, entry) -> f.text(entry.getKey()).bytes(entry.getValue()));
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws MalformedFrameException if the fields are not those of class files
     */
    public static ClassFiles read(FrameReader frame) throws IOException {
        Map<String, byte[]> bytesByName = new TreeMap<>();
        for (Map.Entry<String, byte[]> entry : frame.list(f -> Map.entry(f.text(), f.bytes()))) {
            bytesByName.put(entry.getKey(), entry.getValue());
        }
        return new ClassFiles(bytesByName);
    }
}
