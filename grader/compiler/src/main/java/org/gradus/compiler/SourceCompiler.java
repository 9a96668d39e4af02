package org.gradus.compiler;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntConsumer;
import org.gradus.wire.compile.CompileNews;
import org.gradus.wire.compile.CompileReply;
import org.gradus.wire.compile.CompileRequest;

/** Compiles submissions one after the other; the second is quicker than the first. For one thread. */
public final class SourceCompiler {

    private final Javac javac;
    private final ClassRoom room;

    /**
     * @param classPath jars or folders: all that a student may use beside the JDK
     * @param classBytes the most that all classes of a submission may have together
     * @param whereabouts is told the index of the source that javac has come to, or {@link CompileNews#NO_SOURCE}
     * @throws IOException if they cannot be read
     */
    public SourceCompiler(List<Path> classPath, long classBytes, IntConsumer whereabouts) throws IOException {
        this.javac = new Javac(classPath, whereabouts);
        this.room = new ClassRoom(classBytes);
    }

    /**
     * Compiles as much of a submission as compiles. Whatever is wrong with the sources is in the reply.
     *
     * @throws IllegalArgumentException if this JDK does not know the release
     */
    public CompileReply compile(CompileRequest request) {
        return new FixpointCompilation(javac, room, request).run();
    }
}
