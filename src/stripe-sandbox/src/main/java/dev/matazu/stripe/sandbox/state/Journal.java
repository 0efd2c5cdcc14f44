package dev.matazu.stripe.sandbox.state;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * An append-only file of lines. A line counts only with its newline, so a line torn by a crash is dropped; one fsync
 * serves everybody who waits at that moment. No FileChannel: an interrupted thread would close it for all.
 */
final class Journal implements AutoCloseable {
    private final RandomAccessFile file;
    private final Object syncing = new Object();
    private volatile long written;
    private volatile long synced;

    private Journal(RandomAccessFile file) throws IOException {
        this.file = file;
        this.written = file.length();
        this.synced = written;
    }

    static void replay(Path path, Consumer<String> line) {
        try {
            if (!Files.exists(path)) {
                return;
            }
            var bytes = Files.readAllBytes(path);
            int start = 0;
            for (int i = 0; i < bytes.length; i++) {
                if (bytes[i] == '\n') {
                    line.accept(new String(Arrays.copyOfRange(bytes, start, i), StandardCharsets.UTF_8));
                    start = i + 1;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the sandbox's journal", e);
        }
    }

    /** Replaces the file by exactly these lines, then opens it for appending. */
    static Journal compacted(Path path, List<String> lines) {
        try {
            var fresh = path.resolveSibling(path.getFileName() + ".new");
            Files.write(fresh, lines, StandardCharsets.UTF_8);
            try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            try (var folder = FileChannel.open(path.getParent(), StandardOpenOption.READ)) {
                folder.force(true);
            }
            var file = new RandomAccessFile(path.toFile(), "rw");
            file.seek(file.length());
            return new Journal(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the sandbox's journal", e);
        }
    }

    /** Appends one line whole or not at all. Callers take turns; the ledger's lock sees to it. */
    void append(String line) {
        var bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        long before = written;
        try {
            file.write(bytes);
            written = before + bytes.length;
        } catch (IOException e) {
            cutBackTo(before);
            throw new UncheckedIOException("cannot write the sandbox's journal", e);
        }
    }

    private void cutBackTo(long size) {
        try {
            file.setLength(size);
            file.seek(size);
        } catch (IOException e) {
            throw new UncheckedIOException("the sandbox's journal is damaged", e);
        }
    }

    /** Returns once everything appended so far would survive a power cut. */
    void awaitDurable() {
        long needed = written;
        if (synced >= needed) {
            return;
        }
        synchronized (syncing) {
            if (synced >= needed) {
                return;
            }
            long reached = written;
            try {
                file.getFD().sync();
            } catch (IOException e) {
                throw new UncheckedIOException("cannot flush the sandbox's journal", e);
            }
            synced = reached;
        }
    }

    @Override
    public void close() {
        try {
            awaitDurable();
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the sandbox's journal", e);
        }
    }
}
