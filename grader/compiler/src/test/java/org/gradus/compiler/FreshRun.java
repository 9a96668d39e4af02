package org.gradus.compiler;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.gradus.wire.compile.CompileReply;
import org.gradus.wire.compile.CompiledClass;

/** The classes of a reply with a worker's classes of their own, as in a process that has just started. */
final class FreshRun extends URLClassLoader {

    private final Map<String, byte[]> classes;

    FreshRun(CompileReply reply) {
        super(classPath(), ClassLoader.getPlatformClassLoader());
        classes = reply.classes().stream().collect(Collectors.toMap(CompiledClass::binaryName, CompiledClass::bytes));
    }

    /** What {@code static String run()} of a class returns. */
    static String of(CompileReply reply, String className) throws IOException, ReflectiveOperationException {
        try (FreshRun run = new FreshRun(reply)) {
            var method = Class.forName(className, true, run).getDeclaredMethod("run");
            method.setAccessible(true);
            return (String) method.invoke(null);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        return bytes == null ? super.findClass(name) : defineClass(name, bytes, 0, bytes.length);
    }

    private static URL[] classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.contains("worker") || entry.contains("layer-api") || entry.contains("ejml"))
                .map(FreshRun::url)
                .toArray(URL[]::new);
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
