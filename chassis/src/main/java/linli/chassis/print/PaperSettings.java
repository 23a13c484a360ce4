package linli.chassis.print;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param origin the address people open, to which the codes on papers lead
 */
@ConfigurationProperties("linli.papers")
public record PaperSettings(URI origin) {}
