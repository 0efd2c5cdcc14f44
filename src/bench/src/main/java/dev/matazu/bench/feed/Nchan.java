package dev.matazu.bench.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** nginx with nchan, a hub in C, where it is installed. One worker, nobody asked who they are, nothing kept. */
final class Nchan extends BareHub {

    private static final Path MODULES = Path.of("/usr/lib/nginx/modules");
    private static final String CONFIGURATION = """
            load_module %1$s/ngx_nchan_module.so;
            daemon off;
            worker_processes 1;
            pid %2$s/nginx.pid;
            error_log stderr warn;
            events { worker_connections 8192; }
            http {
              access_log off;
              tcp_nodelay on;
              keepalive_requests 1000000;
              server {
                listen 127.0.0.1:%3$d;
                location ~ /pub/(\\d+)$ { nchan_publisher; nchan_channel_id $1; nchan_store_messages off; }
                location ~ /sub/(\\d+)$ { nchan_subscriber websocket; nchan_channel_id $1; }
              }
            }
            """;

    private final Process process;
    private final Subject worker;

    private Nchan(int port, int size) throws IOException {
        super(port, size);
        Path folder = Files.createTempDirectory("matazu-nchan");
        Path configuration =
                Files.writeString(folder.resolve("nginx.conf"), CONFIGURATION.formatted(MODULES, folder, port));
        process = new ProcessBuilder(
                        "/usr/sbin/nginx", "-p", folder.toString(), "-c", configuration.toString(), "-g", "user root;")
                .inheritIO()
                .start();
        worker = new Subject("server", worker(), false);
    }

    private long worker() {
        for (int tries = 0; tries < 500; tries++) {
            Optional<ProcessHandle> child = process.toHandle().children().findFirst();
            if (child.isPresent()) {
                return child.get().pid();
            }
            Waiting.seconds(0.01);
        }
        throw new IllegalStateException("nginx did not start");
    }

    /** Empty where it is not installed. */
    static Optional<Hub> ifInstalled(int size) {
        if (!Files.exists(MODULES.resolve("ngx_nchan_module.so"))) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Nchan(Ports.free(), size));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String name() {
        return "nginx with nchan";
    }

    @Override
    String displayPath(int store) {
        return "/sub/" + store;
    }

    @Override
    String publicationPath(int store) {
        return "/pub/" + store;
    }

    @Override
    public Subject server() {
        return worker;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
