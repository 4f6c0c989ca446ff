package org.confer.database;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Says of itself that it is a PostgreSQL of some old version, lets everybody in and answers every
 * query with an empty success (PostgreSQL frontend/backend protocol 3.0).
 */
final class OldServer implements AutoCloseable {

    private static final int ENCRYPTION_ASKED_FOR = 8;

    private final ServerSocket door;
    private final String version;

    OldServer(String version) throws IOException {
        this.version = version;
        door = new ServerSocket(0, 5, InetAddress.getByName("localhost"));
        Thread.ofVirtual().start(this::serve);
    }

    String url() {
        return "jdbc:postgresql://localhost:" + door.getLocalPort() + "/confer";
    }

    private void serve() {
        while (!door.isClosed()) {
            try (Socket guest = door.accept()) {
                converse(new DataInputStream(guest.getInputStream()), guest);
            } catch (IOException gone) {
                // the guest or the door has closed; the next guest, if any, is served
            }
        }
    }

    private void converse(DataInputStream in, Socket guest) throws IOException {
        DataOutputStream out = new DataOutputStream(guest.getOutputStream());
        int length = in.readInt();
        while (length == ENCRYPTION_ASKED_FOR) {
            in.skipNBytes(4);
            out.writeByte('N');
            length = in.readInt();
        }
        in.skipNBytes(length - 4);
        say(out, 'R', new byte[4]);
        say(out, 'S', text("server_version", version));
        say(out, 'S', text("client_encoding", "UTF8"));
        say(out, 'S', text("integer_datetimes", "on"));
        say(out, 'S', text("DateStyle", "ISO, MDY"));
        say(out, 'S', text("standard_conforming_strings", "on"));
        say(out, 'Z', new byte[] {'I'});
        for (int kind = in.read(); kind > 0 && kind != 'X'; kind = in.read()) {
            in.skipNBytes(in.readInt() - 4);
            if (kind == 'Q' || kind == 'S') {
                say(out, 'C', text("SET"));
                say(out, 'Z', new byte[] {'I'});
            } else if (kind == 'P' || kind == 'B') {
                say(out, kind == 'P' ? '1' : '2', new byte[0]);
            } else if (kind == 'D') {
                say(out, 'n', new byte[0]);
            }
        }
    }

    private static void say(DataOutputStream out, int kind, byte[] body) throws IOException {
        out.writeByte(kind);
        out.writeInt(body.length + 4);
        out.write(body);
        out.flush();
    }

    private static byte[] text(String... words) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String word : words) {
            bytes.writeBytes(word.getBytes(StandardCharsets.UTF_8));
            bytes.write(0);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
