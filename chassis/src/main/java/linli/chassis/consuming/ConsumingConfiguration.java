package linli.chassis.consuming;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import linli.chassis.operations.Operations;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.config.ContainerCustomizer;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.support.converter.RecordMessageConverter;

/** How events of others come in. */
@AutoConfiguration(afterName = "linli.chassis.ChassisConfiguration")
public class ConsumingConfiguration {

    private static final int STOP_AFTER_THE_WEB = SmartLifecycle.DEFAULT_PHASE - 3_000;

    @Bean
    DeadLetters deadLetters(
            MongoOperations mongo,
            KafkaTemplate<String, byte[]> kafka,
            Operations operations,
            Clock clock) {
        return new DeadLetters(mongo, kafka, operations, clock);
    }

    @Bean
    DeadLetterController deadLetterController(DeadLetters letters) {
        return new DeadLetterController(letters);
    }

    @Bean
    DeadLettersCheck deadLettersCheck(DeadLetters letters, MeterRegistry meters) {
        return new DeadLettersCheck(letters, meters);
    }

    @Bean
    Brokers brokers(KafkaAdmin admin) {
        return new Brokers(admin.getConfigurationProperties());
    }

    @Bean
    TopicsCheck topicsCheck(
            Brokers brokers,
            @Value("${linli.kafka.partitions:6}") int partitions,
            @Value("${linli.kafka.replicas:1}") short replicas,
            @Value("${spring.application.name}") String service) {
        return new TopicsCheck(
                brokers, Topics.all(partitions, replicas), service.replace("-service", ""));
    }

    @Bean
    ListenersCheck listenersCheck(Brokers brokers, KafkaListenerEndpointRegistry listeners) {
        return new ListenersCheck(brokers, listeners);
    }

    @Bean
    Retelling retelling(ConsumerFactory<?, ?> consumers) {
        return new Retelling(consumers);
    }

    @Bean
    CommonErrorHandler patience(DeadLetters letters) {
        return new Patience(letters);
    }

    @Bean
    RecordMessageConverter envelopeConverter() {
        return new EnvelopeConverter();
    }

    @Bean
    static Heard heard(Environment environment) {
        return new Heard(environment);
    }

    /** Of listeners that take one record at a time, and of those that take a poll. */
    @Bean
    PassedOver passedOver(Heard heard, MeterRegistry meters) {
        return new PassedOver(heard, meters);
    }

    /** Listeners go on while the web server drains: what it still takes in is still told. */
    @Bean
    ContainerCustomizer<Object, Object, ConcurrentMessageListenerContainer<Object, Object>>
            listenersStopAfterTheWeb() {
        return container -> container.setPhase(STOP_AFTER_THE_WEB);
    }

    /**
     * @param partitions of new topics; a live topic never gets more
     * @param replicas 3 in production, with two of them in sync
     */
    @Bean
    KafkaAdmin.NewTopics topics(
            @Value("${linli.kafka.partitions:6}") int partitions,
            @Value("${linli.kafka.replicas:1}") short replicas) {
        return new KafkaAdmin.NewTopics(Topics.all(partitions, replicas).toArray(NewTopic[]::new));
    }
}
