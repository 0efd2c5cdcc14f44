package dev.matazu.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * A guest names the address to which this house sends: it must be a push service on the internet, and nothing in the
 * house's own network. Looks names up: never with a transaction open.
 */
@ApplicationScoped
class PublicHosts {

    private static final int HTTPS = 443;

    private final PushConfig config;

    PublicHosts(PushConfig config) {
        this.config = config;
    }

    /** @throws UnknownHostException where its name leads nowhere just now */
    boolean allow(URI address) throws UnknownHostException {
        if (address.getHost() == null || address.getUserInfo() != null) {
            return false;
        }
        if (config.privateHosts()) {
            return true;
        }
        return "https".equals(address.getScheme())
                && (address.getPort() == -1 || address.getPort() == HTTPS)
                && Arrays.stream(InetAddress.getAllByName(address.getHost())).allMatch(PublicHosts::isPublic);
    }

    static boolean isPublic(InetAddress address) {
        return !(address.isAnyLocalAddress()
                        || address.isLoopbackAddress()
                        || address.isLinkLocalAddress()
                        || address.isSiteLocalAddress()
                        || address.isMulticastAddress())
                && (address instanceof Inet4Address
                        ? isPublic4(address.getAddress())
                        : isPublic6(address.getAddress()));
    }

    /** Not "this network", not shared by a carrier, not for protocols or benchmarks, not reserved: RFC 6890. */
    private static boolean isPublic4(byte[] address) {
        int first = address[0] & 0xff;
        int second = address[1] & 0xff;
        return first != 0
                && first < 240
                && !(first == 100 && second >= 64 && second < 128)
                && !(first == 192 && second == 0 && address[2] == 0)
                && !(first == 198 && (second == 18 || second == 19));
    }

    /** Global unicast only, and none that carries an IPv4 address inside: 2002::/16 and 2001::/32. */
    private static boolean isPublic6(byte[] address) {
        int first = (address[0] & 0xff) << 8 | address[1] & 0xff;
        int second = (address[2] & 0xff) << 8 | address[3] & 0xff;
        return first >>> 13 == 1 && first != 0x2002 && !(first == 0x2001 && second == 0);
    }
}
