import java.lang.invoke.MethodHandle;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import sun.misc.Unsafe;

/** Calls functions of the C library by their names, where the JDK is one that lets Java do so: from release 22 on. */
class CLibrary {

    private static final String PACKAGE = "java.lang.foreign.";

    private CLibrary() {}

    /** Calls a function of whole numbers and addresses; the answer is cut to an int, which is where -1 says no. */
    static int call(String function, Object... arguments) throws Throwable {
        Class<?> linkers = Class.forName(PACKAGE + "Linker");
        Object linker = linkers.getMethod("nativeLinker").invoke(null);
        Object lookup = linkers.getMethod("defaultLookup").invoke(linker);
        Class<?> lookups = Class.forName(PACKAGE + "SymbolLookup");
        Object symbol = ((Optional<?>) lookups.getMethod("find", String.class).invoke(lookup, function)).get();
        Class<?> layouts = Class.forName(PACKAGE + "MemoryLayout");
        Object number = Class.forName(PACKAGE + "ValueLayout").getField("JAVA_LONG").get(null);
        Object numbers = Array.newInstance(layouts, arguments.length);
        for (int i = 0; i < arguments.length; i++) {
            Array.set(numbers, i, number);
        }
        Class<?> descriptors = Class.forName(PACKAGE + "FunctionDescriptor");
        Object descriptor = descriptors.getMethod("of", layouts, numbers.getClass()).invoke(null, number, numbers);
        Class<?> options = Array.newInstance(Class.forName(PACKAGE + "Linker$Option"), 0).getClass();
        Method downcall =
                linkers.getMethod("downcallHandle", Class.forName(PACKAGE + "MemorySegment"), descriptors, options);
        Object none = Array.newInstance(options.getComponentType(), 0);
        MethodHandle handle = (MethodHandle) downcall.invoke(linker, symbol, descriptor, none);
        Object[] words = Arrays.stream(arguments).map(CLibrary::word).toArray();
        return (int) (long) (Long) handle.invokeWithArguments(words);
    }

    /** Asks the kernel by the number that the call has on this kind of processor. */
    static int systemCall(int numberOnX86, int numberOnArm, Object... arguments) throws Throwable {
        Object[] words = new Object[arguments.length + 1];
        words[0] = System.getProperty("os.arch").equals("aarch64") ? numberOnArm : numberOnX86;
        System.arraycopy(arguments, 0, words, 1, arguments.length);
        return call("syscall", words);
    }

    private static Object word(Object argument) {
        return argument instanceof String ? memory((String) argument) : (Object) ((Number) argument).longValue();
    }

    /** The address of a text that ends with a zero, followed by room. */
    static long memory(String text) {
        try {
            Field field = Unsafe.class.getDeclaredField("theUnsafe");
            field.setAccessible(true);
            Unsafe unsafe = (Unsafe) field.get(null);
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            long address = unsafe.allocateMemory(bytes.length + 4096L);
            unsafe.setMemory(address, bytes.length + 4096L, (byte) 0);
            for (int i = 0; i < bytes.length; i++) {
                unsafe.putByte(address + i, bytes[i]);
            }
            return address;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
