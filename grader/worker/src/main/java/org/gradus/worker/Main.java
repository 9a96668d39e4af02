package org.gradus.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.ejml.concurrency.EjmlConcurrency;

/**
 * Serves one submission: greets, then takes a frame with the student's classes, answered when they lie ready and none is loaded
 * yet, then a frame a script, until the judge closes the channel.
 * Every step is answered by a frame of its own.
 */
public final class Main {

    private Main() {}

    /**
     * Runs until the channel closes.
     *
     * @param args the largest number of matrix entries in a reply, and of bytes that the student may print
     */
    public static void main(String[] args) throws IOException {
        // The channel is taken before any student class can load.
        InputStream requests = new BufferedInputStream(new FileInputStream(FileDescriptor.in));
        OutputStream replies = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
        takeStandardStreams(new FileOutputStream(FileDescriptor.err), Integer.parseInt(args[1]));
        ScriptServer.greet(replies);
        Requests reader = Requests.from(requests, Requests.AtEnd.HALT);
        ScriptServer service = new ScriptServer(reader, replies, new Snapshots(Integer.parseInt(args[0])));
        StudentClasses student = service.takeClasses();
        while (true) {
            service.playNext(student);
        }
    }

    /** What the student reads is empty, and what the student prints is bounded. */
    static void takeStandardStreams(OutputStream out, int printedBytes) {
        System.setIn(InputStream.nullInputStream());
        PrintStream printed = new PrintStream(new BoundedOutput(out, printedBytes), false, StandardCharsets.UTF_8);
        System.setOut(printed);
        System.setErr(printed);
        EjmlConcurrency.USE_CONCURRENT = false;
    }
}
