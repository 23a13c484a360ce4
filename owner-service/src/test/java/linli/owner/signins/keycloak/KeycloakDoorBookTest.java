package linli.owner.signins.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import linli.owner.keycloak.KeycloakAdmin;
import linli.owner.keycloak.KeycloakSettings;
import linli.owner.signins.DoorBook.Happening;
import linli.owner.signins.DoorBook.Line;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keycloak's answers as 26.7 gives them, from a stand-in. */
class KeycloakDoorBookTest {

    private static final String ANSWER =
            """
            [{"id":"4f5e1f0e-1111-4c0e-9d3a-000000000001","time":1795766400123,"type":"LOGIN_ERROR",
              "realmId":"r","realmName":"linli","clientId":"linli-console","userId":"u-1",
              "ipAddress":"10.0.0.7","error":"invalid_user_credentials",
              "details":{"auth_method":"openid-connect","username":"zhouqian"}},
             {"id":"4f5e1f0e-1111-4c0e-9d3a-000000000002","time":1795766401000,
              "type":"UPDATE_CREDENTIAL","userId":"u-1","ipAddress":"10.0.0.7",
              "details":{"credential_type":"password"}},
             {"id":"4f5e1f0e-1111-4c0e-9d3a-000000000003","time":1795766402000,
              "type":"USER_DISABLED_BY_TEMPORARY_LOCKOUT","userId":"u-1"}]
            """;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void aKeycloak() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/realms/linli/protocol/openid-connect/token",
                exchange -> answer(exchange, "{\"access_token\":\"t-1\",\"expires_in\":300}"));
        server.createContext(
                "/admin/realms/linli/events",
                exchange -> {
                    asked.add(
                            exchange.getRequestHeaders().getFirst("Authorization")
                                    + " "
                                    + exchange.getRequestURI().getQuery());
                    answer(exchange, ANSWER);
                });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        try (var body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }

    @Test
    void events_are_asked_for_from_a_moment_the_oldest_first() {
        var url = URI.create("http://localhost:" + server.getAddress().getPort());
        var admin =
                new KeycloakAdmin(
                        new KeycloakSettings(url, "linli", "linli-owner-service", "s"),
                        Clock.systemUTC());
        var from = Instant.parse("2026-11-27T00:00:00Z");

        var lines = new KeycloakDoorBook(admin).read(from, 40, 20);

        assertThat(lines)
                .containsExactly(
                        new Line(
                                UUID.fromString("4f5e1f0e-1111-4c0e-9d3a-000000000001"),
                                Instant.ofEpochMilli(1_795_766_400_123L),
                                Happening.NOT_SIGNED_IN,
                                "u-1",
                                "zhouqian",
                                "linli-console",
                                "10.0.0.7",
                                "invalid_user_credentials",
                                null),
                        new Line(
                                UUID.fromString("4f5e1f0e-1111-4c0e-9d3a-000000000002"),
                                Instant.ofEpochMilli(1_795_766_401_000L),
                                Happening.CREDENTIAL_SET,
                                "u-1",
                                null,
                                null,
                                "10.0.0.7",
                                null,
                                "password"),
                        new Line(
                                UUID.fromString("4f5e1f0e-1111-4c0e-9d3a-000000000003"),
                                Instant.ofEpochMilli(1_795_766_402_000L),
                                Happening.LOCKED_FOR_A_WHILE,
                                "u-1",
                                null,
                                null,
                                null,
                                null,
                                null));
        assertThat(asked).hasSize(1);
        assertThat(asked.getFirst())
                .startsWith("Bearer t-1 ")
                .contains("dateFrom=" + from.toEpochMilli(), "direction=asc", "first=40", "max=20")
                .contains("type=LOGIN", "type=LOGIN_ERROR", "type=UPDATE_CREDENTIAL");
    }
}
