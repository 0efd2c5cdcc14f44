package dev.matazu.message;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that takes every letter. */
final class LetterBox implements AutoCloseable {

    private final ServerSocket door;
    private final List<String> letters = new CopyOnWriteArrayList<>();

    LetterBox(int port) throws IOException {
        door = new ServerSocket(port, 5, InetAddress.getLoopbackAddress());
        Thread postman = new Thread(this::open, "letter-box");
        postman.setDaemon(true);
        postman.start();
    }

    /** As they came, headers and all. */
    List<String> letters() {
        return letters;
    }

    private void open() {
        while (!door.isClosed()) {
            try (Socket caller = door.accept()) {
                talk(caller);
            } catch (IOException gone) {
                // the next one, or nobody any more
            }
        }
    }

    private void talk(Socket caller) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
        PrintWriter out = new PrintWriter(caller.getOutputStream(), true, StandardCharsets.UTF_8);
        out.print("220 letter box\r\n");
        out.flush();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String verb = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(java.util.Locale.ROOT);
            if (verb.equals("DATA")) {
                say(out, "354 go on");
                StringBuilder letter = new StringBuilder();
                for (String part = in.readLine(); !".".equals(part); part = in.readLine()) {
                    letter.append(part).append('\n');
                }
                letters.add(letter.toString());
            }
            say(out, verb.equals("QUIT") ? "221 bye" : "250 ok");
        }
    }

    private static void say(PrintWriter out, String what) {
        out.print(what + "\r\n");
        out.flush();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
