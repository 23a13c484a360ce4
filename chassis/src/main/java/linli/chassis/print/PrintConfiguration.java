package linli.chassis.print;

import linli.chassis.sealing.PersonKeys;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** For services that print. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PaperSettings.class)
public class PrintConfiguration {

    @Bean
    Press press(PersonKeys keys) {
        return new Press(form -> keys.open(form, Form::escaped));
    }
}
