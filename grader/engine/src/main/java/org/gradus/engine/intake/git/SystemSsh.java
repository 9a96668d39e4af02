package org.gradus.engine.intake.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.RemoteSession;
import org.eclipse.jgit.transport.SshSessionFactory;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.util.FS;

/** The {@code ssh} of this machine, with its keys and its list of known hosts; it asks nobody anything. */
final class SystemSsh extends SshSessionFactory {

    private final String program;

    SystemSsh(String program) {
        this.program = program;
    }

    @Override
    public RemoteSession getSession(URIish uri, CredentialsProvider credentials, FS system, int timeout) {
        return new Session(program, uri);
    }

    @Override
    public String getType() {
        return "system";
    }

    /** One connection; names in the address were looked at before. */
    private static final class Session implements RemoteSession {

        private static final String CONNECT_SECONDS = "30";

        private final String program;
        private final URIish uri;
        private final List<Process> running = new ArrayList<>();

        Session(String program, URIish uri) {
            this.program = program;
            this.uri = uri;
        }

        @Override
        public Process exec(String command, int timeout) throws IOException {
            List<String> words = new ArrayList<>(
                    List.of(program, "-o", "BatchMode=yes", "-o", "ConnectTimeout=" + CONNECT_SECONDS, "-T", "-x"));
            if (uri.getPort() > 0) {
                words.addAll(List.of("-p", Integer.toString(uri.getPort())));
            }
            String host = uri.getUser() == null ? uri.getHost() : uri.getUser() + "@" + uri.getHost();
            words.addAll(List.of("--", host, command));
            Process process = new ProcessBuilder(words)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            running.add(process);
            return process;
        }

        @Override
        public void disconnect() {
            running.forEach(Process::destroy);
        }
    }
}
