package org.gradus.engine.gallery;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on this machine, on a port and on a socket in the file system, that counts its visitors and hangs up. */
final class Listener implements AutoCloseable {

    private final ServerSocketChannel network;
    private final ServerSocketChannel local;
    private final AtomicInteger visits = new AtomicInteger();

    Listener(Path socket) throws IOException {
        network = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        local = ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(socket));
        for (ServerSocketChannel channel : List.of(network, local)) {
            Thread thread = new Thread(() -> serve(channel), "gallery-listener");
            thread.setDaemon(true);
            thread.start();
        }
    }

    int port() {
        return network.socket().getLocalPort();
    }

    int visits() {
        return visits.get();
    }

    private void serve(ServerSocketChannel channel) {
        while (channel.isOpen()) {
            try (SocketChannel visitor = channel.accept()) {
                visits.addAndGet(visitor.isOpen() ? 1 : 0);
            } catch (IOException e) {
                // Closed, or a visitor who has left: the next round shows which.
                Thread.onSpinWait();
            }
        }
    }

    @Override
    public void close() throws IOException {
        network.close();
        local.close();
    }
}
