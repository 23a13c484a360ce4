package linli.chassis.test;

import linli.chassis.grants.Grants;
import linli.chassis.sealing.MasterKey;
import linli.chassis.sealing.PersonKeys;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.kafka.core.KafkaTemplate;

/** What tests of a service ask for. */
@TestConfiguration(proxyBeanMethods = false)
class HouseTestConfiguration {

    @Bean
    Api api(Environment environment) {
        return new Api(
                () -> "http://localhost:" + environment.getRequiredProperty("local.server.port"));
    }

    @Bean
    MongoClientSettingsBuilderCustomizer dialectGuard() {
        return settings -> settings.addCommandListener(new DialectGuard());
    }

    @Bean
    Neighbours neighbours(
            KafkaTemplate<String, byte[]> kafka, Grants grants, MasterKey master, PersonKeys keys) {
        return new Neighbours(kafka, grants, master, keys);
    }
}
