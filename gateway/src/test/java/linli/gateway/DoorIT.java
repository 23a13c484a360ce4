package linli.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import linli.chassis.test.Api;
import linli.chassis.test.Tokens;
import linli.chassis.test.WatchedMetrics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The one door: who comes in, where they are led, and what is said when nobody is at home. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "linli.gateway.requests-per-second=" + DoorIT.PER_SECOND,
            "linli.gateway.strangers-per-second=" + DoorIT.STRANGERS_PER_SECOND,
            "linli.gateway.silence.reading=" + DoorIT.SILENCE_SECONDS + "s",
            "linli.gateway.silence.command=" + DoorIT.SILENCE_SECONDS + "s",
            "linli.gateway.silence.upload=" + DoorIT.SILENCE_SECONDS + "s",
            // What tests stand on brings the services' chassis with it; the gateway has none.
            "spring.autoconfigure.exclude="
                    + "linli.chassis.ChassisConfiguration,linli.chassis.StoreConfiguration,"
                    + "linli.chassis.consuming.ConsumingConfiguration,"
                    + "linli.chassis.web.WebConfiguration,"
                    + "linli.chassis.web.OpenApiConfiguration,"
                    + "linli.chassis.exports.ExportsConfiguration"
        })
class DoorIT {

    static final int PER_SECOND = 100;

    /** Few enough that the slowest machine sends more in a second; other tests send twenty. */
    static final int STRANGERS_PER_SECOND = 30;

    static final int SILENCE_SECONDS = 2;

    /** A breaker tries again after five seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration LONGER_THAN_AN_ANSWER_MAY_TAKE = Duration.ofMillis(2500);

    private static final StandIn OWNER = new StandIn();
    private static final StandIn WORKORDER = new StandIn();
    private static final StandIn BILLING = new StandIn();
    private static final StandIn SURVEY = new StandIn();
    private static final StandIn AUDIT_ONE = new StandIn();
    private static final StandIn AUDIT_OTHER = new StandIn();

    @Autowired Environment environment;

    Api anybody;
    Api anna;

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry properties) {
        properties.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", () -> Tokens.ISSUER);
        properties.add("spring.security.oauth2.resourceserver.jwt.jwk-set-uri", Tokens::jwkSetUri);
        properties.add("linli.gateway.services.owner", OWNER::uri);
        properties.add("linli.gateway.services.workorder", WORKORDER::uri);
        properties.add("linli.gateway.services.billing", BILLING::uri);
        // Nobody listens there.
        properties.add("linli.gateway.services.notification", () -> "http://127.0.0.1:1");
        properties.add("linli.gateway.services.survey", () -> "http://127.0.0.1:1," + SURVEY.uri());
        properties.add(
                "linli.gateway.services.audit", () -> AUDIT_ONE.uri() + "," + AUDIT_OTHER.uri());
    }

    @BeforeEach
    void anna_has_a_token() {
        anybody = new Api(() -> "http://localhost:" + port());
        anna = somebody();
        // A test before may have spent what strangers may spend in this second.
        await().atMost(PATIENCE).until(() -> anna.get("/api/nowhere").status() == 404);
    }

    private Api somebody() {
        return anybody.as(Tokens.of(UUID.randomUUID().toString()));
    }

    @AfterEach
    void nothing_is_left() {
        Stream.of(OWNER, WORKORDER, BILLING, SURVEY, AUDIT_ONE, AUDIT_OTHER)
                .forEach(StandIn::forget);
    }

    @Test
    void nobody_comes_in_without_a_token_of_ours() {
        assertThat(anybody.get("/api/orders").problem()).isEqualTo("access.unauthenticated");
        assertThat(anybody.as(Tokens.ofAnotherRealm("x")).get("/api/orders").status())
                .isEqualTo(401);
        assertThat(anybody.post("/api/orders").status()).isEqualTo(401);
        assertThat(WORKORDER.asked()).isEmpty();
    }

    @Test
    void a_lobby_is_read_without_a_token_and_not_faster_than_displays_ask() {
        // Without a token an address is soon told to wait: what it would have got comes after it.
        for (var closed : List.of("/api/lobby/code/more", "/api/lobby-pages", "/api/lobby")) {
            await().atMost(PATIENCE).until(() -> anybody.get(closed).status() == 401);
        }
        await().atMost(PATIENCE).until(() -> anybody.post("/api/lobby/code").status() == 401);

        // Nobody listens there: the gateway lets it through, as soon as the address has rested.
        await().atMost(PATIENCE).until(() -> anybody.get("/api/lobby/code").status() == 503);
        var asked =
                IntStream.range(0, 10)
                        .map(i -> anybody.get("/api/lobby/code" + i).status())
                        .boxed()
                        .toList();

        assertThat(asked).contains(429).doesNotContain(401);
    }

    @Test
    void a_slip_is_read_and_handed_in_without_a_token_and_nothing_else_of_it() {
        for (var closed : List.of("/api/survey-slips/code/answers", "/api/survey-slips")) {
            await().atMost(PATIENCE).until(() -> anybody.get(closed).status() == 401);
        }
        for (var closed : List.of("/api/survey-slips/code", "/api/survey-slips/code/more")) {
            await().atMost(PATIENCE).until(() -> anybody.post(closed).status() == 401);
        }

        await().atMost(PATIENCE).until(() -> anybody.get("/api/survey-slips/code").status() == 200);
        var tried =
                IntStream.range(0, 10)
                        .map(i -> anybody.post("/api/survey-slips/code" + i + "/answers").status())
                        .boxed()
                        .toList();

        assertThat(tried).contains(429).doesNotContain(401);
    }

    static Stream<String> ownersFeatures() {
        return Routes.FEATURES.get("owner").stream();
    }

    @ParameterizedTest
    @MethodSource("ownersFeatures")
    void each_feature_is_led_to_its_service(String feature) {
        anna.get("/api/" + feature + "?q=3-2-1201").ok();
        anna.get("/api/" + feature + "/1/history").ok();

        assertThat(OWNER.asked())
                .extracting(StandIn.Asked::path)
                .containsExactly("/" + feature + "?q=3-2-1201", "/" + feature + "/1/history");
    }

    @Test
    void a_command_goes_through_with_its_headers_and_comes_back_with_its_answer() {
        WORKORDER.answersWith(409);
        var key = UUID.randomUUID().toString();

        var answer =
                somebody()
                        .with("Idempotency-Key", key)
                        .seen(7)
                        .post("/api/orders/1/start", Map.of("a", 1));

        assertThat(answer.status()).as("a refusal is an answer").isEqualTo(409);
        var asked = WORKORDER.asked().getFirst();
        assertThat(asked.method()).isEqualTo("POST");
        assertThat(asked.headers().getFirst("Idempotency-Key")).isEqualTo(key);
        assertThat(asked.headers().getFirst("If-Match")).isEqualTo("\"7\"");
        assertThat(asked.headers().getFirst("Authorization")).startsWith("Bearer ");
    }

    @Test
    void what_a_client_says_about_itself_is_not_passed_on() {
        anna.with("X-Forwarded-For", "6.6.6.6")
                .with("X-Forwarded-Host", "evil.example")
                .with("Forwarded", "for=6.6.6.6")
                .with("X-Real-IP", "6.6.6.6")
                .with("X-User-Id", "admin")
                .get("/api/orders")
                .ok();

        var headers = WORKORDER.asked().getFirst().headers();
        assertThat(headers.get("X-Forwarded-For")).containsExactly("127.0.0.1");
        assertThat(headers.keySet().stream().map(String::toLowerCase))
                .doesNotContain("x-forwarded-host", "forwarded", "x-real-ip", "x-user-id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/health",
                "/api/actuator/health",
                "/api/orders/..;/actuator/health",
                "/api/orders/../../actuator/health",
                "/api/orders/%2e%2e/%2e%2e/actuator/health",
                "/api/orders/..%2f..%2factuator",
                "/api//orders/../actuator",
                "/api/orders%00",
                "/api/nowhere",
                "/api/openapi",
                "/api/openapi/owner.json"
            })
    void no_path_leads_to_the_inner_rooms(String path) throws IOException {
        assertThat(statusOf(path)).as(path).isIn(400, 404);

        assertThat(WORKORDER.asked()).extracting(StandIn.Asked::path).noneMatch(this::isInner);
        assertThat(OWNER.asked()).isEmpty();
    }

    @Test
    void what_boards_and_alerts_name_is_exported() {
        anna.get("/api/orders");

        await().untilAsserted(() -> WatchedMetrics.areIn("gateway", metrics()));
    }

    @Test
    void a_service_that_is_not_there_is_said_to_be_away_for_now() {
        var answer = anna.get("/api/messages");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.problem()).isEqualTo("service.unavailable");
        assertThat(answer.header("Retry-After")).isNotBlank();
        assertThat(anna.get("/api/orders").status()).as("the others go on").isEqualTo(200);
    }

    @Test
    void instances_take_turns() {
        IntStream.range(0, 10).forEach(i -> anna.get("/api/trail").ok());

        assertThat(AUDIT_ONE.asked()).hasSize(5);
        assertThat(AUDIT_OTHER.asked()).hasSize(5);
    }

    @Test
    void what_a_dead_instance_never_got_is_asked_of_the_next_whatever_it_is() {
        for (var i = 0; i < 20; i++) {
            somebody().post("/api/ratings/" + i, Map.of("stars", 5)).ok();
        }

        assertThat(SURVEY.asked()).hasSize(20).allMatch(asked -> asked.bytes() == 11);
    }

    @Test
    void what_broke_off_is_asked_again_when_twice_does_no_more_than_once() {
        AUDIT_ONE.breaks(true);
        for (var i = 0; i < 6; i++) {
            anna.get("/api/trail/" + i).ok();
            somebody()
                    .with("Idempotency-Key", "key-" + i)
                    .post("/api/trail/" + i, Map.of("a", 1))
                    .ok();
        }
        assertThat(AUDIT_ONE.asked()).as("it was asked, and then left out").hasSizeBetween(1, 4);
        AUDIT_ONE.breaks(false);
        AUDIT_OTHER.breaks(true);

        var answers =
                IntStream.range(0, 4).mapToObj(i -> postedWithoutKey("/api/trail/" + i)).toList();

        assertThat(answers).as("nobody knows whether it was done").contains(503);
    }

    private int postedWithoutKey(String path) {
        var token = Tokens.of(UUID.randomUUID().toString());
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{}"))
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_service_that_is_away_again_and_again_gets_a_rest_and_is_tried_again() {
        BILLING.answersWith(503);
        IntStream.range(0, 20).forEach(i -> anna.get("/api/bills"));
        var whileItFailed = BILLING.asked().size();

        assertThat(whileItFailed).as("spared after half of them failed").isLessThan(20);
        assertThat(anna.get("/api/bills").problem()).isEqualTo("service.unavailable");
        assertThat(metrics())
                .contains("resilience4j_circuitbreaker_state{name=\"billing\",state=\"open\"} 1.0");
        assertThat(anna.get("/api/bills/figures").status()).as("reached").isEqualTo(503);
        assertThat(BILLING.asked()).hasSize(whileItFailed + 1);

        BILLING.answersWith(200);
        await().atMost(PATIENCE).until(() -> anna.get("/api/bills").status() == 200);
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 409, 422, 429, 500})
    void what_one_operation_answers_shuts_the_service_to_nobody(int status) {
        WORKORDER.answersWith(status);
        IntStream.range(0, 30).forEach(i -> anna.get("/api/orders/" + i));

        assertThat(WORKORDER.asked()).hasSize(30);
    }

    @Test
    void reports_and_operations_that_fail_shut_themselves_only() {
        OWNER.answersWith(503);
        for (var report : List.of("figures", "statistics")) {
            IntStream.range(0, 20).forEach(i -> somebody().get("/api/owners/" + report));
        }
        IntStream.range(0, 20).forEach(i -> anna.get("/api/ops/owner/dead-letters"));
        assertThat(OWNER.asked()).as("both are spared").hasSizeLessThan(30);
        OWNER.answersWith(200);

        assertThat(anna.get("/api/owners").status()).isEqualTo(200);
    }

    @Test
    void silence_is_noticed_but_a_slow_answer_is_waited_for() {
        WORKORDER.drips(Duration.ofMillis(400), 2 * SILENCE_SECONDS * 3);
        assertThat(anna.get("/api/orders/slowly").ok().bytes())
                .as("longer than the silence that is borne, but never silent for so long")
                .hasSize(2 * SILENCE_SECONDS * 3);

        var began = System.nanoTime();
        assertThat(anna.get("/api/orders/never").status()).isEqualTo(503);
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isBetween(Duration.ofSeconds(SILENCE_SECONDS), Duration.ofSeconds(5));
    }

    @Test
    void an_upload_over_a_poor_line_arrives() throws IOException {
        var piece = "x".repeat(20_000).getBytes(StandardCharsets.US_ASCII);
        var pieces = 8;
        try (var socket = new Socket("localhost", Integer.parseInt(port()))) {
            var out = socket.getOutputStream();
            out.write(
                    ("POST /api/requests/photos HTTP/1.1\r\nHost: localhost\r\n"
                                    + "Authorization: Bearer %s\r\nContent-Length: %d\r\n"
                                    + "Content-Type: multipart/form-data; boundary=x\r\n"
                                    + "Connection: close\r\n\r\n")
                            .formatted(Tokens.of("anna"), pieces * piece.length)
                            .getBytes(StandardCharsets.US_ASCII));
            for (var sent = 0; sent < pieces; sent++) {
                out.write(piece);
                out.flush();
                await().pollDelay(Duration.ofMillis(400)).until(() -> true);
            }
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 200");
        }
        assertThat(WORKORDER.asked().getFirst().bytes()).isEqualTo(pieces * piece.length);
    }

    @Test
    void a_client_that_goes_away_in_the_middle_is_not_the_services_fault() throws IOException {
        for (var i = 0; i < 20; i++) {
            try (var socket = new Socket("localhost", Integer.parseInt(port()))) {
                socket.getOutputStream()
                        .write(
                                ("POST /api/bills HTTP/1.1\r\nHost: localhost\r\n"
                                                + "Authorization: Bearer %s\r\nContent-Length: 900\r\n"
                                                + "Content-Type: application/json\r\n\r\n{")
                                        .formatted(Tokens.of("anna"))
                                        .getBytes(StandardCharsets.US_ASCII));
            }
        }

        await().during(Duration.ofSeconds(1))
                .atMost(PATIENCE)
                .until(() -> anna.get("/api/bills").status() == 200);
    }

    @Test
    void guessed_tokens_are_told_to_wait_and_who_is_known_is_not() {
        anna.get("/api/orders").ok();

        var guesses =
                IntStream.range(0, 3 * STRANGERS_PER_SECOND)
                        .map(i -> anybody.as("x.y." + i).get("/api/orders").status())
                        .boxed()
                        .toList();

        assertThat(guesses).contains(401, 429).containsOnly(401, 429);
        assertThat(anna.get("/api/orders").status()).isEqualTo(200);
    }

    @Test
    void what_costs_more_is_allowed_less_often() {
        var statuses =
                IntStream.range(0, PER_SECOND / 4)
                        .map(i -> anna.get("/api/orders/figures").status())
                        .boxed()
                        .toList();

        assertThat(statuses).contains(200, 429);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/error", "/error?x=1"})
    void the_error_page_has_no_address(String path) throws IOException {
        assertThat(answerTo(path))
                .startsWith("HTTP/1.1 404")
                .contains("application/problem+json", "path.not-found");
    }

    @Test
    void a_refusal_before_any_filter_carries_the_guarding_headers_too() throws IOException {
        assertThat(answerTo("/api/orders//start").toLowerCase(java.util.Locale.ROOT))
                .contains("x-content-type-options: nosniff", "x-frame-options: deny");
    }

    @Test
    void a_trace_goes_on_through_the_door() {
        var trace = "0af7651916cd43dd8448eb211c80319c";

        anna.with("traceparent", "00-%s-b7ad6b7169203331-01".formatted(trace))
                .get("/api/orders")
                .ok();

        assertThat(WORKORDER.asked().getFirst().headers().getFirst("Traceparent"))
                .contains(trace)
                .doesNotContain("b7ad6b7169203331");
    }

    @Test
    void who_asks_too_often_is_told_to_wait_and_nobody_else_is() {
        var statuses =
                IntStream.range(0, PER_SECOND)
                        .mapToObj(i -> anna.get("/api/orders?q=tap"))
                        .filter(answer -> answer.status() == 429)
                        .findFirst();

        assertThat(statuses).isPresent();
        assertThat(statuses.get().problem()).isEqualTo("request.too-often");
        assertThat(statuses.get().header("Retry-After")).isEqualTo("1");
        var boris = anybody.as(Tokens.of(UUID.randomUUID().toString()));
        assertThat(boris.get("/api/orders").status()).isEqualTo(200);
    }

    @Test
    void a_stream_comes_through_as_it_is_written_for_as_long_as_it_lasts() {
        var goesOn = WORKORDER.holdsItsStream();

        try (var lines = anna.stream("/api/orders/changes")) {
            var read = lines.iterator();
            assertThat(read.next()).isEqualTo("event: ready");
            await().pollDelay(LONGER_THAN_AN_ANSWER_MAY_TAKE).until(() -> true);
            goesOn.countDown();
            assertThat(Stream.generate(read::next).limit(3)).contains("event: change");
        }
    }

    /** Or an alert about slow answers would ring whenever a screen was open long enough. */
    @Test
    void how_long_somebody_listened_is_not_counted_as_an_answer() {
        anna.get("/api/orders");
        try (var lines = anna.stream("/api/requests/changes")) {
            assertThat(lines.iterator().next()).isEqualTo(":beat");
        }

        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(metrics())
                                .contains("uri=\"/api/orders/**\"")
                                .containsPattern(
                                        "http_server_requests_seconds_count\\{[^}]*uri=\"/api/requests/changes\""));
    }

    @Test
    void a_stream_that_nobody_hears_any_more_is_hung_up() {
        try (var lines = anna.stream("/api/requests/changes")) {
            assertThat(lines.iterator().next()).isEqualTo(":beat");
            assertThat(WORKORDER.endlessStreams()).isOne();
        }

        await().atMost(PATIENCE).until(() -> WORKORDER.endlessStreams() == 0);
    }

    @Test
    void the_console_is_served_under_a_strict_policy_with_a_nonce_of_its_own() {
        var page = anybody.get("/orders/42").ok();
        var policy = String.valueOf(page.header("Content-Security-Policy"));
        var nonce = policy.replaceAll(".*'nonce-([^']+)'.*", "$1");

        assertThat(policy)
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.text()).contains("content=\"" + nonce + "\"");
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(anybody.get("/").header("Content-Security-Policy")).doesNotContain(nonce);
        assertThat(anybody.get("/config.json").json().path("issuer").asString()).isNotEmpty();
    }

    @Test
    void only_a_file_that_never_changes_is_kept_by_browsers() {
        assertThat(anybody.get("/assets/app-1a2b3c4d.js").ok().header("Cache-Control"))
                .contains("immutable", "max-age=31536000");
        assertThat(anybody.get("/sw.js").ok().header("Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void an_address_with_tricks_is_refused_as_everything_is() throws IOException {
        assertThat(answerTo("/api/orders//start"))
                .contains("application/problem+json", "\"urn:linli:problem:request.malformed\"");
    }

    private int statusOf(String path) throws IOException {
        return Integer.parseInt(answerTo(path).substring(9, 12));
    }

    /** Sent as it stands: a client library would tidy the path up. */
    private String answerTo(String path) throws IOException {
        try (var socket = new Socket("localhost", Integer.parseInt(port()))) {
            var request =
                    "GET %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nConnection: close\r\n\r\n"
                            .formatted(path, Tokens.of("anna"));
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String metrics() {
        return new Api(() ->
                "http://localhost:" + environment.getRequiredProperty("local.management.port"))
                .get("/actuator/prometheus")
                .text();
    }

    private boolean isInner(String path) {
        return path.contains("actuator");
    }

    private String port() {
        return environment.getRequiredProperty("local.server.port");
    }
}
