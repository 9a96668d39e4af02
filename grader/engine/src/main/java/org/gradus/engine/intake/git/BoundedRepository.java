package org.gradus.engine.intake.git;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ProgressMonitor;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.PackParser;

/** A bare repository for what one address sends, that takes no more than its bounds. */
final class BoundedRepository extends FileRepository {

    private final CloneBounds bounds;
    private final GivenUp givenUp;

    BoundedRepository(Path folder, CloneBounds bounds, GivenUp givenUp) throws IOException {
        super(new FileRepositoryBuilder().setGitDir(folder.toFile()).setBare().setup());
        this.bounds = bounds;
        this.givenUp = givenUp;
        create(true);
    }

    @Override
    public ObjectInserter newObjectInserter() {
        ObjectInserter unbounded = super.newObjectInserter();
        return new ObjectInserter.Filter() {
            @Override
            protected ObjectInserter delegate() {
                return unbounded;
            }

            @Override
            public PackParser newPackParser(InputStream in) throws IOException {
                PackParser parser = super.newPackParser(new Bounded(in));
                parser.setMaxObjectSizeLimit(bounds.objectBytes());
                return parser;
            }
        };
    }

    /** What was fetched is read once and deleted. */
    @Override
    public void autoGC(ProgressMonitor monitor) {
        // There is nothing to tidy up.
    }

    /** What comes over the wire, up to its bound in bytes and in time. */
    private final class Bounded extends FilterInputStream {

        private long left = bounds.packBytes();

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) throws IOException {
            left -= read;
            if (left < 0) {
                throw new TooMuchException("the repository sends more than " + bounds.packBytes() + " bytes");
            }
            if (givenUp.isCancelled()) {
                throw new TooMuchException(GivenUp.WHY);
            }
        }
    }
}
