/** E-mail by SMTP. */
@NullMarked
package linli.notification.channels.smtp;

import org.jspecify.annotations.NullMarked;
