package dev.matazu.stripe.sandbox.state;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Iterator;
import java.util.function.Consumer;

/**
 * An append-only file of lines. A line counts only with its newline, so a line torn by a crash is dropped; one fsync
 * serves everybody who waits at that moment. No FileChannel: an interrupted thread would close it for all.
 */
final class Journal implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final RandomAccessFile file;
    private final Object syncing = new Object();
    private volatile long written;
    private volatile long synced;

    private Journal(RandomAccessFile file) throws IOException {
        this.file = file;
        this.written = file.length();
        this.synced = written;
    }

    /** Hands over every whole line in turn, without its newline, and returns how many bytes they take. */
    static long replay(Path path, Consumer<byte[]> line) {
        long whole = 0;
        if (!Files.exists(path)) {
            return whole;
        }
        try (var in = new BufferedInputStream(Files.newInputStream(path), BUFFER)) {
            var current = new ByteArrayOutputStream();
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next == '\n') {
                    line.accept(current.toByteArray());
                    whole += current.size() + 1;
                    current.reset();
                } else {
                    current.write(next);
                }
            }
            return whole;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the sandbox's journal", e);
        }
    }

    /** Replaces the file by exactly these lines, then opens it for appending. */
    static Journal compacted(Path path, Iterator<byte[]> lines) {
        try {
            var fresh = path.resolveSibling(path.getFileName() + ".new");
            try (var file = new FileOutputStream(fresh.toFile())) {
                var out = new BufferedOutputStream(file, BUFFER);
                while (lines.hasNext()) {
                    out.write(lines.next());
                    out.write('\n');
                }
                out.flush();
                file.getFD().sync();
            }
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            try (var folder = FileChannel.open(path.getParent(), StandardOpenOption.READ)) {
                folder.force(true);
            }
            return continued(path, Files.size(path));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the sandbox's journal", e);
        }
    }

    /** Opens the file for appending after its first {@code whole} bytes; what a crash tore behind them goes. */
    static Journal continued(Path path, long whole) {
        try {
            var file = new RandomAccessFile(path.toFile(), "rw");
            file.setLength(whole);
            file.seek(whole);
            return new Journal(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the sandbox's journal", e);
        }
    }

    /** Appends one line whole or not at all. Callers take turns; the ledger's lock sees to it. */
    void append(byte[] line) {
        var bytes = Arrays.copyOf(line, line.length + 1);
        bytes[line.length] = '\n';
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
