package linli.chassis.consuming;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaFuture;

/** Asks the brokers about themselves; a connection is opened for the asking and closed after it. */
final class Brokers {

    static final int PATIENCE_SECONDS = 2;

    private final Map<String, Object> settings;

    Brokers(Map<String, Object> settings) {
        this.settings = new HashMap<>(settings);
        this.settings.put(
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_SECONDS * 1_000);
        this.settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_SECONDS * 1_000);
    }

    /** A question that fails as the brokers' answers do. */
    @FunctionalInterface
    interface Question<T> {
        T ask(Admin admin) throws ExecutionException, InterruptedException, TimeoutException;
    }

    /**
     * @throws IllegalStateException when there is no answer in time
     */
    <T> T ask(Question<T> question) {
        var admin = Admin.create(settings);
        try {
            return question.ask(admin);
        } catch (ExecutionException | TimeoutException failure) {
            throw new IllegalStateException("The brokers did not answer: " + failure, failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while the brokers were asked", stopped);
        } finally {
            admin.close(Duration.ZERO); // What is still asked is asked for nobody.
        }
    }

    static <T> T answer(KafkaFuture<T> asked)
            throws ExecutionException, InterruptedException, TimeoutException {
        return asked.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
