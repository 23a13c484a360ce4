package linli.notification.channels.aliyun;

import java.time.Clock;
import linli.notification.channels.Carrier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class AliyunConfiguration {

    @Bean
    @ConditionalOnExpression("!'${linli.sms.aliyun.access-key-id:}'.isBlank()")
    Carrier aliyunSms(AliyunSmsSettings settings, Clock clock, JsonMapper json) {
        return new AliyunSms(settings, clock, json);
    }
}
