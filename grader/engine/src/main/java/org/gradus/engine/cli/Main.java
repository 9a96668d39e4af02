package org.gradus.engine.cli;

/** Entry point of {@code gradus.jar}. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(2);
    }
}
