package linli.bench;

import java.util.Map;

/** Runs the benchmark that the first argument names; the platform and its demo group must be up. */
public final class BenchMain {

    private interface Benchmark {
        void run(Platform platform) throws Exception;
    }

    private static final Map<String, Benchmark> ALL =
            Map.of(
                    "create-request", CreateRequest::run,
                    "gateway", GatewayCost::run,
                    "rolling", RollingRestart::run);

    private BenchMain() {}

    public static void main(String[] arguments) throws Exception {
        var benchmark = arguments.length == 1 ? ALL.get(arguments[0]) : null;
        if (benchmark == null) {
            System.err.println(
                    "Which benchmark? "
                            + String.join(", ", ALL.keySet().stream().sorted().toList()));
            System.exit(2);
            return;
        }
        try (var platform = new Platform()) {
            benchmark.run(platform);
        }
    }
}
