package org.gradus.compiler.steady;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassReader;

/** The constants of a class file. */
final class Constants {

    private static final int METHOD = 10;
    private static final int INTERFACE_METHOD = 11;
    private static final int TWO_BYTES = 2;

    private Constants() {}

    /** Every method that the class can call. */
    static List<Member> methods(ClassReader reader) {
        char[] buffer = new char[reader.getMaxStringLength()];
        List<Member> methods = new ArrayList<>();
        for (int i = 1; i < reader.getItemCount(); i++) {
            int offset = reader.getItem(i);
            // Numbers of 64 bits take two places, of which the second is empty.
            if (offset > 0 && isMethod(reader.readByte(offset - 1))) {
                int signature = reader.getItem(reader.readUnsignedShort(offset + TWO_BYTES));
                methods.add(new Member(
                        reader.readClass(offset, buffer),
                        reader.readUTF8(signature, buffer),
                        reader.readUTF8(signature + TWO_BYTES, buffer)));
            }
        }
        return methods;
    }

    private static boolean isMethod(int tag) {
        return tag == METHOD || tag == INTERFACE_METHOD;
    }
}
