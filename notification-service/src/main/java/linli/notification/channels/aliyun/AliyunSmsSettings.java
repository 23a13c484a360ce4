package linli.notification.channels.aliyun;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param accessKeyId empty for none: short messages stay in the house
 * @param signName the approved signature (签名) that stands before every message
 * @param templates by our template and language, such as {@code notice.reminder.zh}, the code of
 *     the approved template; without one for the language the Chinese one is taken
 * @param patience how long the provider may take to answer
 */
@Validated
@ConfigurationProperties("linli.sms.aliyun")
public record AliyunSmsSettings(
        @DefaultValue("") String accessKeyId,
        @DefaultValue("") String accessKeySecret,
        @DefaultValue("https://dysmsapi.aliyuncs.com/") @NotNull URI endpoint,
        @DefaultValue("") String signName,
        @DefaultValue Map<String, String> templates,
        @DefaultValue("8s") Duration patience) {

    @Override
    public String toString() {
        return "Alibaba Cloud SMS at " + endpoint;
    }
}
