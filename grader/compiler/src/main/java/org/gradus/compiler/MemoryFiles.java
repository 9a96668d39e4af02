package org.gradus.compiler;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import org.gradus.wire.compile.CompiledClass;

/** Keeps the classes that javac writes in memory. Everything else is the file manager's below. */
final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {

    private static final class ClassFile extends SimpleJavaFileObject {

        private final String path;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        ClassFile(int index, String path) {
            super(URI.create("class:///" + index), Kind.CLASS);
            this.path = path;
        }

        @Override
        public OutputStream openOutputStream() {
            return bytes;
        }
    }

    private final Map<String, ClassFile> written = new LinkedHashMap<>();

    MemoryFiles(JavaFileManager below) {
        super(below);
    }

    @Override
    public boolean isSameFile(FileObject a, FileObject b) {
        return a.equals(b);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
        if (!(sibling instanceof MemorySource source)) {
            throw new IllegalStateException("javac wrote " + className + " from no source of the request");
        }
        ClassFile file = new ClassFile(written.size(), source.path());
        written.put(className, file);
        return file;
    }

    /** What was written, sorted by binary name. */
    List<CompiledClass> classes() {
        return new TreeMap<>(written)
                .entrySet().stream()
                        .map(entry -> new CompiledClass(
                                entry.getKey(),
                                entry.getValue().path,
                                entry.getValue().bytes.toByteArray()))
                        .toList();
    }
}
