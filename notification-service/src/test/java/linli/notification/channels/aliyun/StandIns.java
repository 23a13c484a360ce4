package linli.notification.channels.aliyun;

import java.time.Clock;
import linli.notification.channels.Carrier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The service under test sends its short messages to a stand-in; e-mail stays in the house. */
@Configuration(proxyBeanMethods = false)
class StandIns {

    @Bean
    StandInSms standInSms() {
        return new StandInSms();
    }

    @Bean
    Carrier smsToTheStandIn(StandInSms standIn, Clock clock, JsonMapper json) {
        return new AliyunSms(standIn.settings(), clock, json);
    }
}
