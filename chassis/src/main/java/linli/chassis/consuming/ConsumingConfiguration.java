package linli.chassis.consuming;

import java.time.Clock;
import linli.chassis.operations.Operations;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.RecordInterceptor;
import org.springframework.kafka.support.converter.RecordMessageConverter;

/** How events of others come in. */
@AutoConfiguration(afterName = "linli.chassis.ChassisConfiguration")
public class ConsumingConfiguration {

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
    CommonErrorHandler patience(DeadLetters letters) {
        return Patience.with(letters);
    }

    @Bean
    RecordMessageConverter envelopeConverter() {
        return new EnvelopeConverter();
    }

    @Bean
    RecordInterceptor<Object, Object> replayedForOthers() {
        return new ReplayedForOthers();
    }

    /**
     * @param partitions of new topics; a live topic never gets more
     * @param replicas 3 in production, with two of them in sync
     */
    @Bean
    KafkaAdmin.NewTopics topics(
            @Value("${linli.kafka.partitions:6}") int partitions,
            @Value("${linli.kafka.replicas:1}") short replicas) {
        return Topics.all(partitions, replicas);
    }
}
