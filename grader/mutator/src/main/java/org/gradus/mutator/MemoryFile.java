package org.gradus.mutator;

import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** A source that is on no disk. */
public final class MemoryFile extends SimpleJavaFileObject {

    private final String text;

    public MemoryFile(String className, String text) {
        super(URI.create("memory:///" + className.replace('.', '/') + ".java"), Kind.SOURCE);
        this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }
}
