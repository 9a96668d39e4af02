package org.gradus.compiler.steady;

import org.objectweb.asm.ClassReader;

/** The constants of a class file, which name every method that it can call. */
final class Constants {

    private static final int METHOD = 10;
    private static final int INTERFACE_METHOD = 11;
    private static final int NAME_AND_TYPE = 2;

    private Constants() {}

    /** Whether one of the methods is a source of different answers. */
    static boolean nameSource(ClassReader reader) {
        char[] buffer = new char[reader.getMaxStringLength()];
        for (int i = 1; i < reader.getItemCount(); i++) {
            int offset = reader.getItem(i);
            // Numbers of 64 bits take two places, of which the second is empty.
            if (offset > 0 && isMethod(reader.readByte(offset - 1))) {
                int signature = reader.getItem(reader.readUnsignedShort(offset + NAME_AND_TYPE));
                Member method = new Member(
                        reader.readClass(offset, buffer),
                        reader.readUTF8(signature, buffer),
                        reader.readUTF8(signature + NAME_AND_TYPE, buffer));
                if (Source.of(method).isPresent()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isMethod(int tag) {
        return tag == METHOD || tag == INTERFACE_METHOD;
    }
}
