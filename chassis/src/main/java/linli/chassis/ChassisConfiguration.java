package linli.chassis;

import java.time.Clock;
import java.util.List;
import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.aggregates.Numbers;
import linli.chassis.files.Files;
import linli.chassis.grants.GrantEventsConsumer;
import linli.chassis.grants.Grants;
import linli.chassis.jobs.JobSettings;
import linli.chassis.jobs.JobWork;
import linli.chassis.jobs.Jobs;
import linli.chassis.operations.Operations;
import linli.chassis.relay.EventHistory;
import linli.chassis.relay.Relay;
import linli.chassis.relay.RelaySteps;
import linli.chassis.timers.Timer;
import linli.chassis.timers.Timers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.gridfs.GridFsOperations;
import org.springframework.kafka.core.KafkaTemplate;

/** What every service is put together from. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration"
        })
@EnableConfigurationProperties(JobSettings.class)
public class ChassisConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @ConditionalOnMissingBean
    RelaySteps relaySteps() {
        return new RelaySteps() {};
    }

    @Bean
    Relay relay(
            MongoOperations mongo,
            KafkaTemplate<String, byte[]> kafka,
            Clock clock,
            RelaySteps steps) {
        return new Relay(mongo, kafka, clock, steps);
    }

    @Bean
    DocumentStore documentStore(
            MongoOperations mongo,
            Relay relay,
            MappingMongoConverter converter,
            Clock clock,
            @Value("${spring.application.name}") String service) {
        // No class names in documents: a type may be renamed, a document may not.
        converter.setTypeMapper(new DefaultMongoTypeMapper(null));
        return new DocumentStore(mongo, relay, service, clock);
    }

    @Bean
    Numbers numbers(DocumentStore store) {
        return new Numbers(store);
    }

    @Bean
    Operations operations(DocumentStore store, Clock clock) {
        return new Operations(store, clock);
    }

    @Bean
    Grants grants(DocumentStore store, Clock clock) {
        return new Grants(store, clock);
    }

    @Bean
    GrantEventsConsumer grantEventsConsumer(Grants grants) {
        return new GrantEventsConsumer(grants);
    }

    @Bean
    Files files(GridFsOperations files, DocumentStore store, Clock clock) {
        return new Files(files, store, clock);
    }

    @Bean
    Jobs jobs(
            DocumentStore store,
            Files files,
            JobSettings settings,
            Clock clock,
            List<JobWork> works) {
        return new Jobs(store, files, settings, clock, works);
    }

    @Bean
    Timers timers(List<Timer> timers, Clock clock) {
        return new Timers(timers, clock);
    }

    /** Every aggregate type gets the indexes of its outbox and is swept by the relay. */
    @Bean
    SmartInitializingSingleton aggregatesArePublished(
            ObjectProvider<Aggregates<?>> all,
            MongoOperations mongo,
            DocumentStore store,
            Relay relay) {
        return () -> {
            var collections =
                    all.stream()
                            .map(aggregates -> mongo.getCollectionName(aggregates.type()))
                            .toList();
            collections.forEach(collection -> EventHistory.ensureIndexes(mongo, collection));
            relay.serve(collections);
            store.dropForgottenIndexes();
        };
    }
}
