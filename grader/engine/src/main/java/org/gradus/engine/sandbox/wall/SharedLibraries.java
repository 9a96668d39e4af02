package org.gradus.engine.sandbox.wall;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradus.engine.sandbox.HostProgram;
import org.gradus.engine.sandbox.Jdk;

/** The libraries of the system that a program is linked with, found by {@code ldd}. */
public final class SharedLibraries {

    /** {@code libz.so.1 => /lib/libz.so.1 (0x...)}, or the loader, which has its path alone. */
    private static final Pattern FOUND = Pattern.compile("^\\s+(?:\\S+ => )?(/\\S+) \\(0x", Pattern.MULTILINE);

    private SharedLibraries() {}

    /**
     * The libraries of some of a JDK's and the system's binaries, those of the JDK itself left out.
     *
     * @throws IOException if there is no {@code ldd}, or it fails
     */
    public static SortedSet<Path> of(Jdk jdk, List<Path> binaries) throws IOException {
        List<String> words = new ArrayList<>();
        words.add(HostProgram.find("ldd")
                .orElseThrow(() -> new IOException("there is no ldd"))
                .toString());
        binaries.forEach(binary -> words.add(binary.toString()));
        return parse(HostProgram.run(Path.of("/"), words), jdk.home());
    }

    /** The absolute paths in what {@code ldd} prints. */
    static SortedSet<Path> parse(String printed, Path except) {
        SortedSet<Path> libraries = new TreeSet<>();
        Matcher matcher = FOUND.matcher(printed);
        while (matcher.find()) {
            Path library = Path.of(matcher.group(1)).normalize();
            if (!library.startsWith(except)) {
                libraries.add(library);
            }
        }
        return libraries;
    }
}
