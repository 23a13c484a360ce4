package linli.notification.channels.aliyun;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import tools.jackson.databind.json.JsonMapper;

/**
 * Alibaba Cloud's short messages, as far as we call them: answers on a port of this machine,
 * refuses what is not signed, and fails when it is told to.
 */
public final class StandInSms {

    static final String KEY_ID = "stand-in-key";
    static final String SECRET = "stand-in-secret";

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** What it does with a call to send. */
    public enum Conduct {
        TAKES_IT,
        /** Takes nothing and says so. */
        BREAKS_DOWN,
        /** Takes it and never answers. */
        TAKES_IT_AND_FALLS_SILENT,
        /** Says nothing and keeps the line, until it behaves otherwise. */
        HANGS,
        REFUSES_THE_NUMBER,
        IS_TOO_BUSY
    }

    /** A message it took. */
    public record Taken(String number, String template, String parameters, String key) {}

    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpServer server;
    private final Map<String, List<Taken>> taken = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> callsByKey = new ConcurrentHashMap<>();
    private final Map<String, List<Taken>> byNumber = new ConcurrentHashMap<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final Set<String> arrived = ConcurrentHashMap.newKeySet();
    private volatile boolean remembers = true;
    private volatile CountDownLatch hanging = new CountDownLatch(1);
    private volatile IntFunction<Conduct> conduct = _ -> Conduct.TAKES_IT;

    public StandInSms() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public AliyunSmsSettings settings() {
        return settings(SECRET);
    }

    AliyunSmsSettings settings(String secret) {
        return new AliyunSmsSettings(
                KEY_ID,
                secret,
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"),
                "湖畔家园",
                Map.of(
                        "questionnaire.invited.zh", "SMS_1003",
                        "notice.published.zh", "SMS_1005",
                        "notice.reminder.zh", "SMS_1001",
                        "notice.reminder.en", "SMS_1002",
                        "dunning.reminded.zh", "SMS_1003",
                        "workorder.created.zh", "SMS_1004"),
                Duration.ofSeconds(1));
    }

    /**
     * @param next what it does with the n-th call to send, from one
     */
    public void behave(IntFunction<Conduct> next) {
        calls.set(0);
        conduct = next;
        hanging.countDown();
        hanging = new CountDownLatch(1);
    }

    public List<Taken> takenBy(String key) {
        return taken.getOrDefault(key, List.of());
    }

    /**
     * @param everything otherwise it takes and forgets: for more messages than memory is there for
     */
    public void remember(boolean everything) {
        remembers = everything;
    }

    /** How often it was called to send under this key, whatever it did then. */
    public int callsWith(String key) {
        return callsByKey.getOrDefault(key, new AtomicInteger()).get();
    }

    /** The receipt came: it is on the person's phone. */
    public void arrive(String key) {
        arrived.add(key);
    }

    private void answer(HttpExchange call) throws IOException {
        try (call) {
            var query = queryOf(call.getRequestURI().getRawQuery());
            if (!isSigned(call, query)) {
                say(call, 400, Map.of("Code", "SignatureDoesNotMatch"));
                return;
            }
            switch (call.getRequestHeaders().getFirst("x-acs-action")) {
                case "SendSms" -> send(call, query);
                case "QuerySendDetails" -> find(call, query);
                default -> say(call, 404, Map.of("Code", "InvalidAction.NotFound"));
            }
        }
    }

    private void send(HttpExchange call, TreeMap<String, String> query) throws IOException {
        if (remembers) {
            callsByKey
                    .computeIfAbsent(query.get("OutId"), _ -> new AtomicInteger())
                    .incrementAndGet();
        }
        switch (conduct.apply(calls.incrementAndGet())) {
            case TAKES_IT -> {
                take(query);
                say(call, 200, Map.of("Code", "OK", "BizId", "biz-" + query.get("OutId")));
            }
            case BREAKS_DOWN -> say(call, 503, Map.of("Code", "ServiceUnavailable"));
            case TAKES_IT_AND_FALLS_SILENT -> take(query); // The connection just ends.
            case HANGS -> hang();
            case REFUSES_THE_NUMBER -> say(call, 200, Map.of("Code", "isv.MOBILE_NUMBER_ILLEGAL"));
            case IS_TOO_BUSY -> say(call, 200, Map.of("Code", "isp.SYSTEM_ERROR"));
        }
    }

    private void hang() {
        try {
            hanging.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(TreeMap<String, String> query) {
        if (!remembers) {
            return;
        }
        var key = query.get("OutId");
        var one =
                new Taken(
                        query.get("PhoneNumbers"),
                        query.get("TemplateCode"),
                        query.get("TemplateParam"),
                        key);
        taken.computeIfAbsent(key, _ -> new CopyOnWriteArrayList<>()).add(one);
        byNumber.computeIfAbsent(one.number(), _ -> new CopyOnWriteArrayList<>()).add(one);
    }

    private void find(HttpExchange call, TreeMap<String, String> query) throws IOException {
        var isToday = query.get("SendDate").equals(DAY.format(LocalDate.now(ZONE)));
        var found =
                byNumber.getOrDefault(query.get("PhoneNumber"), List.of()).stream()
                        .filter(_ -> isToday)
                        .map(one ->
                                Map.of(
                                        "OutId",
                                        one.key(),
                                        "SendStatus",
                                        arrived.contains(one.key()) ? 3 : 1))
                        .toList();
        say(
                call,
                200,
                Map.of("Code", "OK", "SmsSendDetailDTOs", Map.of("SmsSendDetailDTO", found)));
    }

    private void say(HttpExchange call, int status, Map<String, ?> said) throws IOException {
        var body = json.writeValueAsBytes(said);
        call.sendResponseHeaders(status, body.length);
        call.getResponseBody().write(body);
    }

    private static boolean isSigned(HttpExchange call, TreeMap<String, String> query) {
        var sent = call.getRequestHeaders();
        var headers = new TreeMap<String, String>();
        headers.put("host", sent.getFirst("Host"));
        sent.forEach((name, values) -> {
            if (name.toLowerCase(Locale.ROOT).startsWith("x-acs-")) {
                headers.put(name, values.getFirst());
            }
        });
        return Acs3.authorization(
                        call.getRequestMethod(),
                        "/",
                        query,
                        headers,
                        Acs3.sha256(""),
                        KEY_ID,
                        SECRET)
                .equals(sent.getFirst("Authorization"));
    }

    private static TreeMap<String, String> queryOf(String raw) {
        var query = new TreeMap<String, String>();
        for (var pair : raw.split("&")) {
            var at = pair.indexOf('=');
            query.put(
                    URLDecoder.decode(pair.substring(0, at), StandardCharsets.UTF_8),
                    URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
        }
        return query;
    }
}
