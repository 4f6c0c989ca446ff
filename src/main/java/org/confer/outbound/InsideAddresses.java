package org.confer.outbound;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses are not out on the internet: those of this machine and its networks, and those
 * that stand for them in another form. Whatever is not known to be public counts as inside (IANA's
 * special-purpose address registries, RFC 6890).
 */
final class InsideAddresses {

    private static final List<Block> INSIDE_4 =
            blocks(
                    "0.0.0.0/8", // this network (RFC 791), the unspecified address among them
                    "10.0.0.0/8", // private (RFC 1918)
                    "100.64.0.0/10", // behind a carrier's address translation (RFC 6598)
                    "127.0.0.0/8", // loopback (RFC 1122)
                    "169.254.0.0/16", // link-local (RFC 3927), a cloud's metadata among them
                    "172.16.0.0/12", // private (RFC 1918)
                    "192.0.0.0/24", // protocol assignments (RFC 6890)
                    "192.0.2.0/24", // documentation (RFC 5737)
                    "192.88.99.0/24", // relays of 6to4 (RFC 7526)
                    "192.168.0.0/16", // private (RFC 1918)
                    "198.18.0.0/15", // benchmarks (RFC 2544)
                    "198.51.100.0/24", // documentation (RFC 5737)
                    "203.0.113.0/24", // documentation (RFC 5737)
                    "224.0.0.0/4", // multicast (RFC 5771)
                    "240.0.0.0/4"); // reserved (RFC 1112), the broadcast address among them

    /** Global unicast (RFC 4291 section 2.4); everything else of IPv6 is inside. */
    private static final Block GLOBAL_6 = Block.of("2000::/3");

    private static final List<Block> INSIDE_6 =
            blocks(
                    "2001::/23", // protocol assignments (RFC 2928), Teredo (RFC 4380) among them
                    "2001:db8::/32", // documentation (RFC 3849)
                    "2002::/16", // 6to4 (RFC 3056): carries any IPv4 address; given up by RFC 7526
                    "3fff::/20"); // documentation (RFC 9637)

    /** An IPv4 address behind a translator (RFC 6052): as good or bad as that address. */
    private static final Block TRANSLATED = Block.of("64:ff9b::/96");

    private InsideAddresses() {}

    static boolean contain(InetAddress address) {
        return containBytes(address.getAddress()) || isOfThisMachine(address);
    }

    private static boolean containBytes(byte[] bytes) {
        if (bytes.length == 4) {
            return INSIDE_4.stream().anyMatch(block -> block.contains(bytes));
        }
        if (TRANSLATED.contains(bytes)) {
            return containBytes(Arrays.copyOfRange(bytes, 12, 16));
        }
        return !GLOBAL_6.contains(bytes)
                || INSIDE_6.stream().anyMatch(block -> block.contains(bytes));
    }

    /** What listens on all of the machine's addresses listens on the public one too. */
    private static boolean isOfThisMachine(InetAddress address) {
        try {
            return NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException unknown) {
            return true;
        }
    }

    private static List<Block> blocks(String... written) {
        return Arrays.stream(written).map(Block::of).toList();
    }

    /** Addresses that begin with the same bits. */
    private record Block(int octets, BigInteger prefix, int rest) {

        static Block of(String written) {
            int slash = written.indexOf('/');
            byte[] bytes = InetAddress.ofLiteral(written.substring(0, slash)).getAddress();
            int rest = bytes.length * 8 - Integer.parseInt(written.substring(slash + 1));
            return new Block(bytes.length, new BigInteger(1, bytes).shiftRight(rest), rest);
        }

        boolean contains(byte[] bytes) {
            return bytes.length == octets
                    && new BigInteger(1, bytes).shiftRight(rest).equals(prefix);
        }
    }
}
