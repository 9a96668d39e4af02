package org.gradus.engine.sandbox.jars;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradus.engine.file.Digest;
import org.gradus.engine.file.FileStates;
import org.gradus.engine.file.Openness;
import org.gradus.engine.file.OwnerOnly;
import org.gradus.engine.sandbox.HostProgram;
import org.gradus.engine.sandbox.Jdk;
import org.gradus.engine.sandbox.SandboxException;

/**
 * The jars of the student's side, which travel inside the judge's: unpacked once, whole, into a folder named by their hash, so
 * that two versions never mix and two judges may unpack at the same moment.
 */
public final class InnerJars {

    private static final List<String> NAMES = List.of("contract.jar", "worker.jar", "compiler.jar");

    private static final int MOST_REPAIRS = 5;

    private final Path cache;
    private final Path folder;
    private final String hash;
    private final Optional<Path> ofWorker;
    private final Optional<Path> ofCompiler;
    private final FileStates sound;

    private InnerJars(Path cache, String hash, Optional<Path> ofWorker, Optional<Path> ofCompiler, FileStates sound) {
        this.cache = cache;
        this.folder = cache.resolve(hash).toAbsolutePath();
        this.hash = hash;
        this.ofWorker = ofWorker;
        this.ofCompiler = ofCompiler;
        this.sound = sound;
    }

    /**
     * Unpacks the jars below a folder, unless they lie there already with the very same bytes.
     *
     * @param cache created if it is missing; must be writable
     * @throws SandboxException if it cannot be written
     */
    public static InnerJars unpackedBelow(Path cache) {
        try {
            Map<String, byte[]> jars = read();
            String hash = Digest.ofBytes(jars.values());
            FileStates sound = repaired(jars, cache, cache.resolve(hash).toAbsolutePath());
            return new InnerJars(cache, hash, Optional.empty(), Optional.empty(), sound);
        } catch (IOException e) {
            throw unusable(cache, e);
        }
    }

    private static SandboxException unusable(Path cache, IOException e) {
        return new SandboxException(
                "Cannot unpack the worker into " + cache + ": " + e
                        + ". Make the folder writable, or name another one with the environment variable XDG_CACHE_HOME.",
                e);
    }

    /** The state of the files when each held the bytes that it must have. */
    FileStates sound() {
        return sound;
    }

    /** The files as they are now, to be told from altered ones. */
    FileStates states() {
        try {
            return states(folder).and(FileStates.of(archives()));
        } catch (IOException e) {
            throw unusable(cache, e);
        }
    }

    private static FileStates states(Path folder) throws IOException {
        return FileStates.of(NAMES.stream().map(folder::resolve).toList());
    }

    /**
     * Gives every file the bytes that it must have. An archive that cannot be trusted goes; workers start without.
     *
     * @return the state of files with these bytes
     * @throws SandboxException if the folder cannot be written, or somebody else keeps on writing
     */
    FileStates repaired() {
        try {
            FileStates states = repaired(read(), cache, folder);
            for (Path archive : archives()) {
                states = states.and(ClassArchive.wholeOrGone(archive, cache));
            }
            return states;
        } catch (IOException e) {
            throw unusable(cache, e);
        }
    }

    private static FileStates repaired(Map<String, byte[]> jars, Path cache, Path folder) throws IOException {
        for (int tries = 0; tries < MOST_REPAIRS; tries++) {
            // Looked at first: what changes while the bytes are read shows later.
            FileStates states = states(folder);
            if (holds(folder, jars)) {
                return states;
            }
            unpack(jars, cache, folder);
        }
        throw new IOException("somebody else keeps changing the files in " + folder);
    }

    /**
     * The folder for unpacked jars of this user: {@code $XDG_CACHE_HOME/gradus} or {@code ~/.cache/gradus}; for root
     * {@code /var/cache/gradus}, since students' code runs as other users, and those cannot reach into the home of root.
     *
     * @return an absolute path
     * @throws SandboxException if the user has no home folder
     */
    public static Path defaultCache(Map<String, String> environment) {
        String base = environment.getOrDefault("XDG_CACHE_HOME", "");
        if (!base.isEmpty()) {
            return Path.of(base, "gradus").toAbsolutePath();
        }
        return HostProgram.isRoot()
                ? Path.of("/var/cache/gradus")
                : home(System.getProperty("user.home"), environment).resolve(Path.of(".cache", "gradus"));
    }

    /** Java says {@code ?} where a container runs as a user id that it has no entry for. */
    static Path home(String ofJava, Map<String, String> environment) {
        return Stream.of(ofJava, environment.getOrDefault("HOME", ""))
                .map(Path::of)
                .filter(Path::isAbsolute)
                .findFirst()
                .orElseThrow(
                        () -> new SandboxException("This user has no home folder to unpack the worker in. Name a folder"
                                + " for it with the environment variable XDG_CACHE_HOME."));
    }

    /** The outermost folder around the jars that nobody but its owner and group may enter. */
    public Optional<Path> folderThatOthersCannotEnter() throws IOException {
        List<Path> around =
                Stream.iterate(folder, Objects::nonNull, Path::getParent).toList();
        for (int i = around.size() - 1; i >= 0; i--) {
            if (!Files.getPosixFilePermissions(around.get(i)).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return Optional.of(around.get(i));
            }
        }
        return Optional.empty();
    }

    /** The contract and EJML: all that a student's classes may use. */
    public Path contract() {
        return folder.resolve("contract.jar");
    }

    public Path worker() {
        return folder.resolve("worker.jar");
    }

    public Path compiler() {
        return folder.resolve("compiler.jar");
    }

    /** The same with archives of the worker's and the compiler's classes, which are made the first time: both start faster. */
    public InnerJars withArchives() {
        Path java = Jdk.current().java();
        Optional<ClassArchive> worker = ClassArchive.of(Rehearsal.ofWorker(workerClassPath()), java, folder, cache);
        Optional<ClassArchive> compiler =
                ClassArchive.of(Rehearsal.ofCompiler(compilerClassPath(), contract()), java, folder, cache);
        FileStates states = Stream.of(worker, compiler)
                .flatMap(Optional::stream)
                .map(ClassArchive::states)
                .reduce(sound, FileStates::and);
        return new InnerJars(cache, hash, worker.map(ClassArchive::file), compiler.map(ClassArchive::file), states);
    }

    /** What a worker's JVM is started with: nothing else of ours may be on its class path. */
    public List<Path> workerClassPath() {
        return List.of(contract(), worker());
    }

    /** What a compiler's JVM is started with; it reads the contract besides. */
    public List<Path> compilerClassPath() {
        return List.of(compiler());
    }

    /** The archive of the worker's classes, if there is one. */
    public Optional<Path> workerArchive() {
        return ofWorker;
    }

    /** The archive of the compiler's classes, javac's among them, if there is one. */
    public Optional<Path> compilerArchive() {
        return ofCompiler;
    }

    private List<Path> archives() {
        return Stream.concat(ofWorker.stream(), ofCompiler.stream()).toList();
    }

    /** SHA-256 over the three jars. */
    public String hash() {
        return hash;
    }

    private static Map<String, byte[]> read() throws IOException {
        Map<String, byte[]> jars = new LinkedHashMap<>();
        for (String name : NAMES) {
            try (InputStream in = InnerJars.class.getResourceAsStream("/gradus/inner/" + name)) {
                if (in == null) {
                    throw new IOException("this build of Gradus does not hold " + name);
                }
                jars.put(name, in.readAllBytes());
            }
        }
        return jars;
    }

    private static boolean holds(Path folder, Map<String, byte[]> jars) throws IOException {
        for (Map.Entry<String, byte[]> jar : jars.entrySet()) {
            Path file = folder.resolve(jar.getKey());
            if (!Files.isRegularFile(file) || !Arrays.equals(Files.readAllBytes(file), jar.getValue())) {
                return false;
            }
        }
        return true;
    }

    private static void unpack(Map<String, byte[]> jars, Path cache, Path folder) throws IOException {
        if (HostProgram.isRoot()) {
            Files.createDirectories(cache);
            Openness.toAll(cache);
        } else {
            OwnerOnly.folder(cache);
        }
        Path fresh = OwnerOnly.freshFolder(cache, "unpacking-");
        Openness.toAll(fresh);
        try {
            for (Map.Entry<String, byte[]> jar : jars.entrySet()) {
                Path file = fresh.resolve(jar.getKey());
                OwnerOnly.newFile(file, jar.getValue());
                Openness.toAll(file);
            }
            moveOver(fresh, jars, folder);
        } finally {
            removeFolder(fresh);
        }
    }

    private static void moveOver(Path fresh, Map<String, byte[]> jars, Path folder) throws IOException {
        try {
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            // Systems differ in which exception they throw for a folder that is there already.
            if (!Files.isDirectory(folder)) {
                throw e;
            }
            // Another judge may have been faster, and be at work with its files: those that are right are left alone.
            if (!holds(folder, jars)) {
                replaceFiles(fresh, folder);
            }
        }
    }

    /** Somebody altered the files: each is swapped in whole. Archives were made for what lay there. */
    private static void replaceFiles(Path fresh, Path folder) throws IOException {
        try (DirectoryStream<Path> archives = Files.newDirectoryStream(folder, "*.jsa")) {
            for (Path archive : archives) {
                Files.deleteIfExists(archive);
            }
        }
        for (String name : NAMES) {
            Files.move(fresh.resolve(name), folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static void removeFolder(Path folder) throws IOException {
        for (String name : NAMES) {
            Files.deleteIfExists(folder.resolve(name));
        }
        Files.deleteIfExists(folder);
    }
}
