package linli.bench;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A list of orders through the gateway against the same asked of its service, turn about. */
final class GatewayCost {

    /** Many small answers first: the server's compiler is done after some fifty thousand calls. */
    private static final Duration COMPILED_WITHIN = Duration.ofSeconds(60);

    private static final String SMALL = "/orders?limit=1";

    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration ROUND = Duration.ofSeconds(4);
    private static final int ROUNDS = 4;
    private static final int CONNECTIONS = 8;
    private static final String SERVICE = "workorder-service";
    private static final String READING = "/orders?limit=50";

    /** Several, as one account may not ask as often as the gateway can answer. */
    private static final List<String> PEOPLE = List.of("desk", "lead", "dispatcher", "supervisor");

    private GatewayCost() {}

    static void run(Platform platform) throws Exception {
        var tokens = new ArrayList<String>();
        for (var person : PEOPLE) {
            tokens.add(platform.token(person));
        }
        var through = platform.throughGateway(READING);
        var direct = platform.direct(SERVICE, READING);
        load(platform, platform.throughGateway(SMALL), tokens, COMPILED_WITHIN);
        load(platform, through, tokens, WARM_UP);
        load(platform, direct, tokens, WARM_UP);

        var totals = new double[2][3];
        var gatewayMicros = 0.0;
        var passed = 0L;
        for (var round = 0; round < ROUNDS; round++) {
            var cpu = platform.cpuOf("gateway");
            var one = load(platform, through, tokens, ROUND);
            gatewayMicros += platform.cpuOf("gateway").minus(cpu).toNanos() / 1000.0;
            passed += one.succeeded();
            add(totals[0], one);
            add(totals[1], load(platform, direct, tokens, ROUND));
        }
        System.out.printf("%-12s %10s %9s %9s%n", "", "requests/s", "p50 ms", "p99 ms");
        print("gateway", totals[0]);
        print("direct", totals[1]);
        System.out.printf(
                "gateway / direct: requests/s %.2f, p50 %.2f, p99 %.2f%n",
                totals[0][0] / totals[1][0],
                totals[0][1] / totals[1][1],
                totals[0][2] / totals[1][2]);
        System.out.printf("gateway's own CPU: %.0f µs per request%n", gatewayMicros / passed);
    }

    private static Load.Measured load(
            Platform platform, URI uri, List<String> tokens, Duration length) throws Exception {
        var requests =
                tokens.stream().map(token -> platform.request(uri, token).GET().build()).toList();
        var asked = new AtomicInteger();
        var measured =
                Load.run(
                        CONNECTIONS,
                        length,
                        () ->
                                platform.send(
                                                        requests.get(
                                                                asked.getAndIncrement()
                                                                        % requests.size()))
                                                .statusCode()
                                        == 200);
        if (measured.failed() > 0) {
            throw new IllegalStateException(measured.failed() + " calls of " + uri + " failed");
        }
        return measured;
    }

    private static void add(double[] total, Load.Measured one) {
        total[0] += one.perSecond() / ROUNDS;
        total[1] += one.p50Millis() / ROUNDS;
        total[2] += one.p99Millis() / ROUNDS;
    }

    private static void print(String name, double[] total) {
        System.out.printf("%-12s %10.0f %9.2f %9.2f%n", name, total[0], total[1], total[2]);
    }
}
