package dev.matazu.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicHostsTest {

    private final PublicHosts hosts = new PublicHosts(new PushConfig() {
        @Override
        public Optional<String> publicKey() {
            return Optional.empty();
        }

        @Override
        public Optional<String> privateKey() {
            return Optional.empty();
        }

        @Override
        public Optional<String> contact() {
            return Optional.empty();
        }

        @Override
        public boolean privateHosts() {
            return false;
        }
    });

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://93.184.216.34/send",
                "https://93.184.216.34:8443/send",
                "https://user@93.184.216.34/send",
                "https:///send",
                "file:///etc/passwd",
                "https://127.0.0.1/",
                "https://10.1.2.3/",
                "https://172.16.0.1/",
                "https://192.168.1.1/",
                "https://169.254.169.254/latest/meta-data",
                "https://100.64.0.1/",
                "https://0.0.0.0/",
                "https://[::1]/",
                "https://[fd00::1]/",
                "https://[fe80::1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://[2002:7f00:1::]/",
                "https://localhost/"
            })
    void nothing_is_sent_into_the_houses_own_network(String endpoint) throws UnknownHostException {
        assertThat(hosts.allow(URI.create(endpoint))).isFalse();
    }

    @Test
    void a_push_service_on_the_internet_is_sent_to() throws UnknownHostException {
        assertThat(hosts.allow(URI.create("https://93.184.216.34/send/abc"))).isTrue();
        assertThat(PublicHosts.isPublic(InetAddress.getByName("2606:2800:220:1::1")))
                .isTrue();
    }
}
