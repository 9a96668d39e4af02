package org.gradus.engine.intake;

/** What no honest submission of layers comes near, and what keeps a hostile one cheap to refuse. */
final class Bounds {

    static final int ENTRIES = 50_000;
    /** Hidden files and the like, which are left out, are counted all the same. */
    static final int NOISE = 1_000_000;

    static final int DEPTH = 32;
    static final int PATH_LENGTH = 1000;
    static final int DIRECTORY_BYTES = 16 << 20;

    /** Of all sources of a submission together. */
    static final long SOURCE_BYTES = 64L << 20;

    /** What all entries of a zip say that they unpack to. Only sources are ever unpacked. */
    static final long UNPACKED_BYTES = 2L << 30;

    /** An entry beyond both of these is no data set: deflate reaches 1032 on zeros, and about 20 on logs and tables. */
    static final long SUSPICIOUS_RATIO = 200;

    static final long SUSPICIOUS_BYTES = 8L << 20;

    /** Of the archives inside of one submission of a bulk download, and what they take together while they are read. */
    static final int ARCHIVES = 20;

    static final int ARCHIVE_BYTES = 64 << 20;

    /** Of the zip of a whole class. */
    static final int CLASS_ENTRIES = 500_000;

    static final int CLASS_DIRECTORY_BYTES = 128 << 20;

    private Bounds() {}
}
