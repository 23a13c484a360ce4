package linli.chassis;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.aggregates.Numbers;
import linli.chassis.aggregates.StoreCheck;
import linli.chassis.aggregates.Tallies;
import linli.chassis.files.Files;
import linli.chassis.grants.GrantEventsConsumer;
import linli.chassis.grants.Grants;
import linli.chassis.jobs.JobSettings;
import linli.chassis.jobs.JobWork;
import linli.chassis.jobs.Jobs;
import linli.chassis.operations.Looks;
import linli.chassis.operations.Operations;
import linli.chassis.operations.RefusedOperations;
import linli.chassis.relay.EventHistory;
import linli.chassis.relay.Outboxes;
import linli.chassis.relay.Relay;
import linli.chassis.relay.RelaySteps;
import linli.chassis.sealing.MasterKey;
import linli.chassis.sealing.PersonKeys;
import linli.chassis.sealing.PersonKeysConsumer;
import linli.chassis.seeds.Migration;
import linli.chassis.seeds.Migrations;
import linli.chassis.seeds.MigrationsCheck;
import linli.chassis.seeds.Seeds;
import linli.chassis.time.CalendarEventsConsumer;
import linli.chassis.time.Calendars;
import linli.chassis.time.Schedule;
import linli.chassis.time.Schedules;
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
    StoreCheck storeCheck(DocumentStore store, Clock clock) {
        return new StoreCheck(store, clock);
    }

    @Bean
    Tallies tallies(DocumentStore store) {
        return store.keeper();
    }

    @Bean
    Calendars calendars(
            DocumentStore store, Clock clock, @Value("${linli.time.zone}") ZoneId groupZone) {
        return new Calendars(store, groupZone, clock);
    }

    @Bean
    CalendarEventsConsumer calendarEventsConsumer(Calendars calendars) {
        return new CalendarEventsConsumer(calendars);
    }

    @Bean
    Schedules schedules(
            List<Schedule> schedules, Calendars calendars, MongoOperations mongo, Clock clock) {
        return new Schedules(schedules, calendars, mongo, clock);
    }

    @Bean
    Numbers numbers(DocumentStore store, Calendars calendars) {
        return new Numbers(store, calendars.groupZone());
    }

    @Bean
    MasterKey masterKey(
            @Value("${linli.seal.secret}") String secret,
            @Value("${linli.seal.previous-secret}") String previous) {
        return new MasterKey(secret, previous);
    }

    @Bean
    PersonKeys personKeys(DocumentStore store, MasterKey master, Clock clock) {
        return new PersonKeys(store, master, clock);
    }

    @Bean
    PersonKeysConsumer personKeysConsumer(PersonKeys keys) {
        return new PersonKeysConsumer(keys);
    }

    @Bean
    Operations operations(DocumentStore store, Clock clock) {
        return new Operations(store, clock);
    }

    @Bean
    Looks looks(Operations operations) {
        return new Looks(operations);
    }

    @Bean
    RefusedOperations refusedOperations(Operations operations) {
        return new RefusedOperations(operations);
    }

    @Bean
    Seeds seeds(DocumentStore store) {
        return new Seeds(store);
    }

    @Bean
    Migrations migrations(
            List<Migration> steps, MongoOperations mongo, Operations operations, Clock clock) {
        return new Migrations(steps, mongo, operations, clock);
    }

    @Bean
    MigrationsCheck migrationsCheck(Migrations migrations) {
        return new MigrationsCheck(migrations);
    }

    @Bean
    Outboxes outboxes(MongoOperations mongo, Clock clock, MeterRegistry meters) {
        return new Outboxes(mongo, clock, meters);
    }

    @Bean
    Grants grants(DocumentStore store, Calendars calendars) {
        return new Grants(store, calendars);
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
    Timers timers(List<Timer> timers, Clock clock, MeterRegistry meters) {
        return new Timers(timers, clock, meters);
    }

    /** Every aggregate type gets the indexes of its outbox and is swept by the relay. */
    @Bean
    SmartInitializingSingleton aggregatesArePublished(
            ObjectProvider<Aggregates<?>> all,
            MongoOperations mongo,
            DocumentStore store,
            Relay relay,
            Outboxes outboxes) {
        return () -> {
            var collections =
                    all.stream()
                            .map(aggregates -> mongo.getCollectionName(aggregates.type()))
                            .toList();
            collections.forEach(collection -> EventHistory.ensureIndexes(mongo, collection));
            relay.serve(collections);
            outboxes.watch(collections);
            store.dropForgottenIndexes();
        };
    }
}
