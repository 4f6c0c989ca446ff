package org.confer.calendar;

import java.util.Arrays;

/**
 * Busy times as bytes, a few for each: version, count, then for each the gap since the last end and
 * the length with the kind in its two lowest bits, both in minutes and in base 128, lowest digits
 * first, as long as the high bit is set. A person's thousand times take about 4 kB and one row,
 * which the database hands over faster than a thousand rows.
 */
final class PackedBusyTimes {

    private static final byte VERSION = 1;

    /** Gaps count from here; nobody's calendar begins earlier. */
    private static final int ORIGIN = (int) (-80L * 366 * 24 * 60);

    private PackedBusyTimes() {}

    static byte[] pack(BusyTimes times) {
        Writer writer = new Writer(times.size() * 5 + 8);
        writer.write(VERSION);
        writer.write(times.size());
        int last = ORIGIN;
        for (int i = 0; i < times.size(); i++) {
            writer.write(times.start(i) - last);
            writer.write((long) (times.end(i) - times.start(i)) << 2 | times.kind(i));
            last = times.end(i);
        }
        return writer.bytes();
    }

    /**
     * @throws IllegalArgumentException if these bytes are not packed busy times
     */
    static BusyTimes unpack(byte[] packed) {
        if (packed.length < 2 || packed[0] != VERSION) {
            throw new IllegalArgumentException("Not packed busy times of version " + VERSION);
        }
        try {
            return read(packed);
        } catch (ArrayIndexOutOfBoundsException e) {
            throw new IllegalArgumentException("Packed busy times are cut short", e);
        }
    }

    private static BusyTimes read(byte[] packed) {
        int at = 1;
        int count = 0;
        for (int shift = 0, b = -1; b < 0; shift += 7) {
            b = packed[at++];
            count |= (b & 0x7F) << shift;
        }
        if (count < 0 || count > packed.length / 2) {
            throw new IllegalArgumentException("Packed busy times tell a wrong count");
        }
        int[] starts = new int[count];
        int[] ends = new int[count];
        byte[] kinds = new byte[count];
        int last = ORIGIN;
        for (int i = 0; i < count; i++) {
            int b = packed[at++];
            int gap = b & 0x7F;
            for (int shift = 7; b < 0; shift += 7) {
                b = packed[at++];
                gap |= (b & 0x7F) << shift;
            }
            b = packed[at++];
            long length = b & 0x7F;
            for (int shift = 7; b < 0; shift += 7) {
                b = packed[at++];
                length |= (long) (b & 0x7F) << shift;
            }
            starts[i] = last + gap;
            last = starts[i] + (int) (length >>> 2);
            ends[i] = last;
            kinds[i] = (byte) (length & 3);
        }
        return new BusyTimes(starts, ends, kinds);
    }

    private static final class Writer {

        private byte[] bytes;
        private int length;

        Writer(int expected) {
            bytes = new byte[expected];
        }

        void write(long number) {
            if (length + 10 > bytes.length) {
                bytes = Arrays.copyOf(bytes, bytes.length * 2 + 10);
            }
            long rest = number;
            while (rest > 0x7F) {
                bytes[length++] = (byte) (rest & 0x7F | 0x80);
                rest >>>= 7;
            }
            bytes[length++] = (byte) rest;
        }

        byte[] bytes() {
            return Arrays.copyOf(bytes, length);
        }
    }
}
