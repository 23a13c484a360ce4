package linli.billing.papers;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param origin the address people open, to which the code on a bill notice leads
 */
@ConfigurationProperties("linli.papers")
public record PaperSettings(URI origin) {}
