package org.confer.notification;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes from a mail what an answer consists of; strangers write mails, so all is bounded. */
final class MailParts {

    private static final int MOST_PARTS = 50;
    private static final int DEEPEST = 8;
    private static final int MOST_CALENDARS = 10;
    private static final int LARGEST_CALENDAR = 1 << 20;
    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_LINE = 500;

    private final List<byte[]> calendars = new ArrayList<>();
    private String text = "";
    private int parts;

    ArrivedMail read(Message message) throws MessagingException, IOException {
        collect(message, 0);
        String id = message instanceof MimeMessage mime ? mime.getMessageID() : null;
        return new ArrivedMail(
                id == null || id.isBlank()
                        ? UUID.nameUUIDFromBytes(seed(message)).toString()
                        : line(id.strip().replaceAll("^<|>$", "")),
                message.getFrom() == null || message.getFrom().length == 0
                        ? ""
                        : address(message.getFrom()[0]),
                recipients(message),
                line(message.getSubject()),
                text,
                calendars);
    }

    private void collect(Part part, int depth) throws MessagingException, IOException {
        if (++parts > MOST_PARTS || depth > DEEPEST) {
            return;
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart inner) {
            for (int i = 0; i < inner.getCount(); i++) {
                collect(inner.getBodyPart(i), depth + 1);
            }
        } else if (part.isMimeType("text/calendar")) {
            byte[] bytes = bytes(part, LARGEST_CALENDAR + 1);
            if (calendars.size() < MOST_CALENDARS && bytes.length <= LARGEST_CALENDAR) {
                calendars.add(bytes);
            }
        } else if (part.isMimeType("text/plain") && text.isEmpty()) {
            String read = new String(bytes(part, LONGEST_TEXT * 4), charset(part.getContentType()));
            text = read.length() > LONGEST_TEXT ? read.substring(0, LONGEST_TEXT) : read;
        }
    }

    private static byte[] bytes(Part part, int most) throws MessagingException, IOException {
        try (InputStream content = part.getInputStream()) {
            return content.readNBytes(most);
        }
    }

    private static Charset charset(String type) {
        try {
            String named = new jakarta.mail.internet.ContentType(type).getParameter("charset");
            return named == null ? StandardCharsets.UTF_8 : Charset.forName(named);
        } catch (jakarta.mail.internet.ParseException
                | IllegalCharsetNameException
                | UnsupportedCharsetException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    private static List<String> recipients(Message message) throws MessagingException {
        List<String> all = new ArrayList<>();
        Address[] told = message.getAllRecipients();
        if (told != null) {
            for (Address address : told) {
                all.add(address(address).toLowerCase(Locale.ROOT));
            }
        }
        String[] delivered = message.getHeader("Delivered-To");
        if (delivered != null) {
            for (String address : delivered) {
                all.add(line(address).strip().toLowerCase(Locale.ROOT));
            }
        }
        return all.stream().limit(MOST_PARTS).toList();
    }

    private static String address(Address address) {
        return line(
                address instanceof InternetAddress internet
                        ? internet.getAddress()
                        : address.toString());
    }

    private static String line(@Nullable String told) {
        if (told == null) {
            return "";
        }
        String line = told.replaceAll("\\p{Cntrl}+", " ");
        return line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line;
    }

    private static byte[] seed(Message message) throws MessagingException {
        return (message.getSubject() + message.getSentDate() + message.getSize())
                .getBytes(StandardCharsets.UTF_8);
    }
}
