package linli.chassis.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.util.Map;
import java.util.UUID;
import linli.store.EmbeddedStore;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/**
 * Broker and store, started once per test run. The store is the first that is there: {@code
 * LINLI_MONGODB_URI}, a {@code mongod} on the PATH, a container engine, our embedded store; the run
 * prints which.
 */
public final class Infrastructure
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String STORE = startStore();
    private static final String BROKERS = startBroker();

    /** By which tests seal and open what is personal. */
    public static final String SEAL_SECRET = "the-secret-of-the-tests-and-no-other";

    /** A database of its own for this run: stores that outlive it hold no leftovers. */
    private static final String RUN = UUID.randomUUID().toString().substring(0, 8);

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        var service = environment.getProperty("spring.application.name", "test");
        environment
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "infrastructure",
                                Map.of(
                                        "spring.mongodb.uri",
                                        STORE,
                                        "spring.mongodb.database",
                                        service + "-" + RUN,
                                        "spring.kafka.bootstrap-servers",
                                        BROKERS,
                                        "linli.seal.secret",
                                        SEAL_SECRET,
                                        "linli.kafka.partitions",
                                        "2",
                                        "linli.token.issuer",
                                        Tokens.ISSUER,
                                        "linli.token.jwk-set-uri",
                                        Tokens.jwkSetUri(),
                                        "springdoc.api-docs.enabled",
                                        "true",
                                        "management.server.port",
                                        "0")));
    }

    public static String brokers() {
        return BROKERS;
    }

    public static String storeUri() {
        return STORE;
    }

    private static String startStore() {
        var given = System.getenv("LINLI_MONGODB_URI");
        if (given != null && !given.isBlank()) {
            return told("LINLI_MONGODB_URI", given);
        }
        var mongod = RealMongo.onPath();
        if (mongod.isPresent()) {
            return told("mongod on the PATH", RealMongo.start(mongod.get()));
        }
        var container = RealMongo.inContainer();
        if (container.isPresent()) {
            return told("MongoDB in a container", container.get());
        }
        try {
            var folder = Files.createTempDirectory("linli-store");
            var store =
                    EmbeddedStore.open(
                            folder.resolve("store.db"),
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            Runtime.getRuntime().addShutdownHook(new Thread(store::close));
            return told("embedded store", store.uri());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String told(String which, String uri) {
        System.out.println("Document store of this run: " + which + " (" + uri + ")");
        return uri;
    }

    private static String startBroker() {
        var broker = new EmbeddedKafkaKraftBroker(1, 1);
        broker.brokerProperty("auto.create.topics.enable", "false");
        broker.brokerProperty("offsets.topic.num.partitions", "4");
        broker.brokerProperty("group.initial.rebalance.delay.ms", "0");
        broker.afterPropertiesSet();
        Runtime.getRuntime().addShutdownHook(new Thread(broker::destroy));
        return broker.getBrokersAsString();
    }
}
