package linli.notification.channels.smtp;

import linli.notification.channels.Carrier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SmtpConfiguration {

    /** The sender itself is no bean: nothing asks the mail server for its health. */
    @Bean
    @ConditionalOnExpression("!'${linli.email.smtp.host:}'.isBlank()")
    Carrier smtp(SmtpSettings settings) {
        return new SmtpCarrier(settings);
    }
}
