package org.gradus.wire.compile;

import java.util.Arrays;

/** A class file and the source that it comes from. Immutable. */
public final class CompiledClass {

    private final String binaryName;
    private final String path;
    private final byte[] bytes;

    /**
     * @param binaryName {@code layers.Network$Dense}
     * @param path of the source
     * @param bytes the class file
     */
    public CompiledClass(String binaryName, String path, byte[] bytes) {
        this.binaryName = binaryName;
        this.path = path;
        this.bytes = bytes.clone();
    }

    public String binaryName() {
        return binaryName;
    }

    public String path() {
        return path;
    }

    /** A copy of the class file. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CompiledClass that
                && binaryName.equals(that.binaryName)
                && path.equals(that.path)
                && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * binaryName.hashCode() + path.hashCode()) + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return binaryName + " from " + path + ", " + bytes.length + " bytes";
    }
}
