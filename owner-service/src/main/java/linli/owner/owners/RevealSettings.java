package linli.owner.owners;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param mostADay looks at numbers in full that one account has on a day of the group; a busy desk
 *     needs some dozens
 */
@ConfigurationProperties("linli.reveals")
record RevealSettings(int mostADay) {}
