package linli.chassis;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;

/** How documents are written, and how surely. */
@AutoConfiguration(
        beforeName =
                "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration")
public class StoreConfiguration {

    private static final int STORE_ANSWERS_WITHIN_SECONDS = 5;
    private static final int CONNECTION_WITHIN_SECONDS = 2;

    /** An answered write is on the disks of a majority, wherever there is more than one. */
    @Bean
    MongoClientSettingsBuilderCustomizer safeWrites() {
        return settings ->
                settings.writeConcern(
                                WriteConcern.MAJORITY
                                        .withJournal(true)
                                        .withWTimeout(
                                                STORE_ANSWERS_WITHIN_SECONDS, TimeUnit.SECONDS))
                        .readConcern(ReadConcern.DEFAULT)
                        // Who waits longer for a connection is told to come back.
                        .applyToConnectionPoolSettings(pool ->
                                pool.maxWaitTime(CONNECTION_WITHIN_SECONDS, TimeUnit.SECONDS))
                        .applyToClusterSettings(cluster ->
                                cluster.serverSelectionTimeout(
                                        STORE_ANSWERS_WITHIN_SECONDS, TimeUnit.SECONDS));
    }

    /**
     * @param longest after which the store gives up on a question
     * @param unhurried the same of what nobody waits for
     */
    @Bean
    MongoTemplate mongoTemplate(
            MongoDatabaseFactory factory,
            MongoConverter converter,
            @Value("${linli.store.longest-question:2s}") Duration longest,
            @Value("${linli.store.longest-unhurried-question:60s}") Duration unhurried) {
        return new BoundedTemplate(factory, converter, longest, unhurried);
    }

    /** Days, times of day and months are stored as people write them: a date has no time zone. */
    @Bean
    MongoCustomConversions mongoCustomConversions() {
        return MongoCustomConversions.create(conversions ->
                conversions
                        .bigDecimal(MongoCustomConversions.BigDecimalRepresentation.DECIMAL128)
                        .registerConverters(
                                List.of(
                                        new DayToText(),
                                        new TextToDay(),
                                        new TimeToText(),
                                        new TextToTime(),
                                        new MonthToText(),
                                        new TextToMonth())));
    }

    @WritingConverter
    private static final class DayToText implements Converter<LocalDate, String> {
        @Override
        public String convert(LocalDate day) {
            return day.toString();
        }
    }

    @ReadingConverter
    private static final class TextToDay implements Converter<String, LocalDate> {
        @Override
        public LocalDate convert(String day) {
            return LocalDate.parse(day);
        }
    }

    @WritingConverter
    private static final class TimeToText implements Converter<LocalTime, String> {
        @Override
        public String convert(LocalTime time) {
            return time.toString();
        }
    }

    @ReadingConverter
    private static final class TextToTime implements Converter<String, LocalTime> {
        @Override
        public LocalTime convert(String time) {
            return LocalTime.parse(time);
        }
    }

    @WritingConverter
    private static final class MonthToText implements Converter<YearMonth, String> {
        @Override
        public String convert(YearMonth month) {
            return month.toString();
        }
    }

    @ReadingConverter
    private static final class TextToMonth implements Converter<String, YearMonth> {
        @Override
        public YearMonth convert(String month) {
            return YearMonth.parse(month);
        }
    }
}
