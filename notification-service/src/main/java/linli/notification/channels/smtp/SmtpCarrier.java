package linli.notification.channels.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Collectors;
import linli.notification.channels.Carrier;
import linli.notification.channels.ChannelKind;
import linli.notification.channels.NotCarried;
import linli.notification.channels.Outgoing;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.web.util.HtmlUtils;

/**
 * E-mail by any server that speaks SMTP. A mail server cannot be asked what became of a message; a
 * message that is sent again has the same {@code Message-ID}, by which mailboxes show it once.
 */
final class SmtpCarrier implements Carrier {

    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private final SmtpSettings settings;

    SmtpCarrier(SmtpSettings settings) {
        this.settings = settings;
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        var properties = new Properties();
        if (!settings.username().isEmpty()) {
            sender.setUsername(settings.username());
            sender.setPassword(settings.password());
            properties.setProperty("mail.smtp.auth", "true");
        }
        if (settings.tls()) {
            var fromTheBeginning = settings.port() == 465;
            properties.setProperty(
                    fromTheBeginning ? "mail.smtp.ssl.enable" : "mail.smtp.starttls.enable",
                    "true");
            properties.setProperty(
                    "mail.smtp.starttls.required", Boolean.toString(!fromTheBeginning));
            properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        }
        var patience = Long.toString(settings.patience().toMillis());
        properties.setProperty("mail.smtp.connectiontimeout", patience);
        properties.setProperty("mail.smtp.timeout", patience);
        properties.setProperty("mail.smtp.writetimeout", patience);
        sender.setJavaMailProperties(properties);
    }

    @Override
    public ChannelKind channel() {
        return ChannelKind.EMAIL;
    }

    @Override
    public String name() {
        return "smtp";
    }

    @Override
    public @Nullable String send(Outgoing message) {
        try {
            var mail = new Keyed(sender.getSession(), idOf(message.key()));
            var parts = new MimeMessageHelper(mail, true, StandardCharsets.UTF_8.name());
            parts.setFrom(settings.from());
            parts.setTo(message.to());
            parts.setSubject(message.subject());
            parts.setText(message.text(), html(message.text()));
            sender.send(mail);
            return idOf(message.key());
        } catch (MessagingException unwritable) {
            throw NotCarried.forGood("address-refused");
        } catch (MailAuthenticationException refused) {
            throw NotCarried.forNow("provider-refused authentication");
        } catch (MailSendException failure) {
            throw isOfTheAddress(failure)
                    ? NotCarried.forGood("address-refused")
                    : NotCarried.forNow("provider-away");
        } catch (MailException failure) {
            throw NotCarried.forNow("provider-away");
        }
    }

    /** The same words for mailboxes that show pages; nothing in them is markup. */
    private static String html(String text) {
        var paragraphs =
                HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name())
                        .lines()
                        .collect(Collectors.joining("</p><p>", "<p>", "</p>"));
        return "<!doctype html><html><body>" + paragraphs + "</body></html>";
    }

    private String idOf(UUID key) {
        return "<%s@%s>"
                .formatted(key, settings.from().substring(settings.from().indexOf('@') + 1));
    }

    /** The server was there, and does not take mail for it now or ever. */
    private static boolean isOfTheAddress(MailSendException failure) {
        return failure.getFailedMessages().values().stream()
                .anyMatch(cause ->
                        cause instanceof SendFailedException refused
                                && refused.getInvalidAddresses() != null
                                && refused.getInvalidAddresses().length > 0);
    }

    /** A message whose id is its key: by itself each sending would get a new one. */
    private static final class Keyed extends MimeMessage {

        private final String id;

        Keyed(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
