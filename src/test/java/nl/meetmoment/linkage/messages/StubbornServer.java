package nl.meetmoment.linkage.messages;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;

/** A mail server that answers recipients as a test wishes, and hangs up after the message when it is told to. */
final class StubbornServer implements AutoCloseable {

    private final ServerSocket socket;
    private final String toSender;
    private final String toRecipient;
    private final boolean hangsUp;

    /** @param toRecipient the answer to {@code RCPT TO}, after which the address is repeated */
    StubbornServer(String toRecipient, boolean hangsUp) throws IOException {
        this("250 fine", toRecipient, hangsUp);
    }

    /** @param toSender the answer to {@code MAIL FROM} */
    StubbornServer(String toSender, String toRecipient, boolean hangsUp) throws IOException {
        this.socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        this.toSender = toSender;
        this.toRecipient = toRecipient;
        this.hangsUp = hangsUp;
        var thread = new Thread(this::serve, "stubborn-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket one = socket.accept()) {
                talk(one);
            } catch (IOException over) {
                // the client or the test has gone
            }
        }
    }

    private void talk(Socket one) throws IOException {
        var in = new BufferedReader(new InputStreamReader(one.getInputStream(), US_ASCII));
        say(one, "220 ready");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String word = line.toUpperCase(Locale.ROOT);
            if (word.startsWith("RCPT")) {
                say(one, toRecipient + " " + line);
            } else if (word.startsWith("MAIL")) {
                say(one, toSender);
            } else if (word.startsWith("DATA")) {
                say(one, "354 go on");
                while (!".".equals(in.readLine())) {
                    // the message
                }
                if (hangsUp) {
                    return;
                }
                say(one, "250 taken");
            } else {
                say(one, word.startsWith("QUIT") ? "221 bye" : "250 fine");
            }
        }
    }

    private static void say(Socket to, String line) throws IOException {
        OutputStream out = to.getOutputStream();
        out.write((line + "\r\n").getBytes(US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
