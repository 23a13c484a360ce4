package linli.bench;

import java.util.List;
import java.util.Map;

/** Runs the benchmark that the first argument names; the platform and its demo group must be up. */
public final class BenchMain {

    private interface Benchmark {
        void run(Platform platform, List<String> arguments) throws Exception;
    }

    private static final Map<String, Benchmark> ALL =
            Map.of(
                    "bills", Bills::run,
                    "create-request", (platform, none) -> CreateRequest.run(platform),
                    "gateway", (platform, none) -> GatewayCost.run(platform),
                    "rolling", (platform, none) -> RollingRestart.run(platform),
                    "seed", Seed::run,
                    "walk", (platform, none) -> Walk.run(platform));

    private BenchMain() {}

    public static void main(String[] arguments) throws Exception {
        var benchmark = arguments.length > 0 ? ALL.get(arguments[0]) : null;
        if (benchmark == null) {
            System.err.println(
                    "Which benchmark? "
                            + String.join(", ", ALL.keySet().stream().sorted().toList()));
            System.exit(2);
            return;
        }
        try (var platform = new Platform()) {
            benchmark.run(platform, List.of(arguments).subList(1, arguments.length));
        }
    }
}
