package org.gradus.compiler;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.gradus.wire.compile.CompileReply;
import org.gradus.wire.compile.CompileRequest;

/** Compiles submissions one after the other; the second is quicker than the first. For one thread. */
public final class SourceCompiler {

    private final Javac javac;
    private final ClassRoom room;

    /**
     * @param classPath jars or folders: all that a student may use beside the JDK
     * @param classBytes the most that all classes of a submission may have together
     * @throws IOException if they cannot be read
     */
    public SourceCompiler(List<Path> classPath, long classBytes) throws IOException {
        this.javac = new Javac(classPath);
        this.room = new ClassRoom(classBytes);
    }

    /**
     * Compiles as much of a submission as compiles. Whatever is wrong with the sources is in the reply.
     *
     * @throws IllegalArgumentException if this JDK does not know the release
     */
    public CompileReply compile(CompileRequest request) {
        return new Elimination(javac, room, request).run();
    }
}
