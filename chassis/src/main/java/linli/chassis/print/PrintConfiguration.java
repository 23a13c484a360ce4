package linli.chassis.print;

import linli.chassis.sealing.PersonKeys;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** For services that print. */
@EnableConfigurationProperties(PaperSettings.class)
@Configuration(proxyBeanMethods = false)
public class PrintConfiguration {

    @Bean
    Press press(PersonKeys keys) {
        return new Press(form -> keys.open(form, Form::escaped));
    }
}
