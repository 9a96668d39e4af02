package org.gradus.engine.docs;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** Where a course has published gradus.jar: over HTTPS, with a certificate that whoever fetches is told to trust. */
final class ReleaseServer implements AutoCloseable {

    private static final String PASSWORD = "changeit";

    private final HttpsServer server;
    private final Path certificate;

    private ReleaseServer(HttpsServer server, Path certificate) {
        this.server = server;
        this.certificate = certificate;
    }

    static ReleaseServer of(Path jar, Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        Path store = folder.resolve("release.p12");
        Path certificate = folder.resolve("release.pem");
        List<String> common = List.of("-keystore", store.toString(), "-storepass", PASSWORD, "-alias", "release");
        keytool(common, "-genkeypair", "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "SAN=dns:localhost");
        keytool(common, "-exportcert", "-rfc", "-file", certificate.toString());
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context(store)));
        server.createContext("/gradus.jar", exchange -> {
            exchange.sendResponseHeaders(200, Files.size(jar));
            Files.copy(jar, exchange.getResponseBody());
            exchange.close();
        });
        server.start();
        return new ReleaseServer(server, certificate);
    }

    private static SSLContext context(Path store) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream bytes = Files.newInputStream(store)) {
            keys.load(bytes, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private static void keytool(List<String> common, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(words));
        command.addAll(common);
        int status = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (status != 0) {
            throw new IOException(command + ": exit status " + status);
        }
    }

    /** The address of a file there. */
    String url(String file) {
        return "https://localhost:" + server.getAddress().getPort() + "/" + file;
    }

    /** What curl is to trust. */
    Path certificate() {
        return certificate;
    }

    /** As {@code gradus.jar.sha256} of a release has it. */
    static String sha256(Path jar) throws IOException, GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar)));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
