package linli.notification.channels.aliyun;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import linli.notification.channels.Carrier;
import linli.notification.channels.ChannelKind;
import linli.notification.channels.NotCarried;
import linli.notification.channels.Outgoing;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Short messages by Alibaba Cloud (短信服务, API 2017-05-25). The key of a message travels as {@code
 * OutId}; it makes the provider send nothing twice by itself, but what it has can be found by it.
 */
final class AliyunSms implements Carrier {

    private static final String VERSION = "2017-05-25";

    /** The provider's days, by which its records are kept. */
    private static final ZoneId ITS_ZONE = ZoneId.of("Asia/Shanghai");

    private static final int PAGE = 50;
    private static final int MOST_PAGES = 10;

    private final AliyunSmsSettings settings;
    private final Clock clock;
    private final JsonMapper json;
    private final HttpClient http;

    AliyunSms(AliyunSmsSettings settings, Clock clock, JsonMapper json) {
        this.settings = settings;
        this.clock = clock;
        this.json = json;
        this.http = HttpClient.newBuilder().connectTimeout(settings.patience()).build();
    }

    @Override
    public ChannelKind channel() {
        return ChannelKind.SMS;
    }

    @Override
    public String name() {
        return "aliyun";
    }

    @Override
    public boolean tellsArrival() {
        return true;
    }

    @Override
    public boolean remembers() {
        return true;
    }

    @Override
    public boolean keepsWords() {
        return true;
    }

    @Override
    public @Nullable String send(Outgoing message) {
        var query = new TreeMap<String, String>();
        query.put("PhoneNumbers", dialled(message.to()));
        query.put("SignName", settings.signName());
        query.put("TemplateCode", templateOf(message));
        query.put("TemplateParam", json.writeValueAsString(new TreeMap<>(message.parameters())));
        query.put("OutId", message.key().toString());
        var answer = call("SendSms", query);
        return answer.path("BizId").asString("");
    }

    private String templateOf(Outgoing message) {
        if (message.providerCode() != null) {
            return message.providerCode();
        }
        var templates = settings.templates();
        var code = templates.get(message.template() + "." + message.language());
        var any = code == null ? templates.get(message.template() + ".zh") : code;
        if (any == null) {
            throw NotCarried.forGood("no-template " + message.template());
        }
        return any;
    }

    /** Looks through what the number was sent on that day and the next ones, up to today. */
    @Override
    public Fate ask(UUID key, String to, Instant since) {
        var today = LocalDate.ofInstant(clock.instant(), ITS_ZONE);
        // Its records go back thirty days; what is tried is never that old.
        for (var day = LocalDate.ofInstant(since, ITS_ZONE);
                !day.isAfter(today);
                day = day.plusDays(1)) {
            var fate = askOf(day, key, to);
            if (fate != Fate.NOT_TAKEN) {
                return fate;
            }
        }
        return Fate.NOT_TAKEN;
    }

    private Fate askOf(LocalDate day, UUID key, String to) {
        for (var page = 1; page <= MOST_PAGES; page++) {
            var query = new TreeMap<String, String>();
            query.put("PhoneNumber", dialled(to));
            query.put("SendDate", DateTimeFormatter.BASIC_ISO_DATE.format(day));
            query.put("PageSize", Integer.toString(PAGE));
            query.put("CurrentPage", Integer.toString(page));
            var sent =
                    call("QuerySendDetails", query)
                            .path("SmsSendDetailDTOs")
                            .path("SmsSendDetailDTO");
            for (var one : sent) {
                if (one.path("OutId").asString("").equals(key.toString())) {
                    return switch (one.path("SendStatus").asInt(1)) {
                        case 2 -> Fate.LOST;
                        case 3 -> Fate.ARRIVED;
                        default -> Fate.TAKEN;
                    };
                }
            }
            if (sent.size() < PAGE) {
                break;
            }
        }
        return Fate.NOT_TAKEN;
    }

    /** Numbers of its own country without a prefix, others without the plus. */
    private static String dialled(String number) {
        return number.startsWith("+86") ? number.substring(3) : number.replace("+", "");
    }

    private JsonNode call(String action, SortedMap<String, String> query) {
        HttpResponse<String> answer;
        try {
            answer = http.send(request(action, query), HttpResponse.BodyHandlers.ofString());
        } catch (IOException away) {
            throw NotCarried.forNow("provider-away");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw NotCarried.forNow("provider-away");
        }
        if (answer.statusCode() >= 500) {
            throw NotCarried.forNow("provider-away " + answer.statusCode());
        }
        try {
            var read = json.readTree(answer.body());
            var code = read.path("Code").asString("");
            if (!code.equals("OK")) {
                throw refusal(code);
            }
            return read;
        } catch (JacksonException garbled) {
            throw NotCarried.forNow("provider-away garbled");
        }
    }

    private HttpRequest request(String action, SortedMap<String, String> query) {
        var endpoint = settings.endpoint();
        var bodyHash = Acs3.sha256("");
        var headers = new TreeMap<String, String>();
        headers.put("host", endpoint.getAuthority());
        headers.put("x-acs-action", action);
        headers.put("x-acs-version", VERSION);
        headers.put("x-acs-date", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        headers.put("x-acs-signature-nonce", UUID.randomUUID().toString());
        headers.put("x-acs-content-sha256", bodyHash);
        var authorization =
                Acs3.authorization(
                        "POST",
                        "/",
                        query,
                        headers,
                        bodyHash,
                        settings.accessKeyId(),
                        settings.accessKeySecret());
        var request =
                HttpRequest.newBuilder(
                                URI.create(
                                        endpoint.getScheme()
                                                + "://"
                                                + endpoint.getAuthority()
                                                + "/?"
                                                + Acs3.queryOf(query)))
                        .timeout(settings.patience())
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .header("Authorization", authorization);
        headers.forEach((name, value) -> {
            if (!name.equals("host")) { // The client sets it itself, and lets nobody else.
                request.header(name, value);
            }
        });
        return request.build();
    }

    /** Its codes say who is at fault; what may be different in an hour is tried again. */
    private static NotCarried refusal(String code) {
        return switch (code) {
            case "isv.MOBILE_NUMBER_ILLEGAL",
                    "isv.MOBILE_COUNT_OVER_LIMIT",
                    "isv.BLACK_KEY_CONTROL_LIMIT" ->
                    NotCarried.forGood("address-refused " + code);
            case "isv.BUSINESS_LIMIT_CONTROL", "isv.DAY_LIMIT_CONTROL", "isv.AMOUNT_NOT_ENOUGH" ->
                    NotCarried.forNow("provider-refused " + code);
            default ->
                    code.startsWith("isv.")
                            ? NotCarried.forGood("provider-refused " + code)
                            : NotCarried.forNow("provider-refused " + code);
        };
    }
}
