package linli.chassis.checkup;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/** Every service can be asked whether it is well. */
@AutoConfiguration(afterName = "linli.chassis.ChassisConfiguration")
@ConditionalOnBean(Check.class)
public class CheckupConfiguration {

    @Bean
    Checkup checkup(List<Check> checks) {
        return new Checkup(checks);
    }

    @Bean
    CheckupController checkupController(Checkup checkup, MeterRegistry meters, Clock clock) {
        return new CheckupController(checkup, new Vitals(meters, clock));
    }
}
