package linli.chassis.print;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** For services that print. */
@Configuration(proxyBeanMethods = false)
public class PrintConfiguration {

    @Bean
    Press press() {
        return new Press();
    }
}
