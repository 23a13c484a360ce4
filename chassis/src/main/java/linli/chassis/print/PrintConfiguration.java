package linli.chassis.print;

import linli.chassis.sealing.PersonKeys;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** For services that print. */
@Configuration(proxyBeanMethods = false)
public class PrintConfiguration {

    @Bean
    Press press(PersonKeys keys) {
        return new Press(form -> keys.open(form, Form::escaped));
    }
}
