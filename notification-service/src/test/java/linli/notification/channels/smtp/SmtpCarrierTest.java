package linli.notification.channels.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.notification.channels.NotCarried;
import linli.notification.channels.Outgoing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SmtpCarrierTest {

    final GreenMail server =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void a_mail_server() {
        server.start();
    }

    @AfterEach
    void is_gone() {
        server.stop();
    }

    @Test
    void a_message_arrives_in_chinese_under_its_key() throws MessagingException, IOException {
        var message = message("zhang@example.org");

        carrier(server.getSmtp().getPort()).send(message);

        var received = server.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getSubject()).isEqualTo("您有一则公告未读");
        assertThat(received[0].getMessageID()).isEqualTo("<" + message.key() + "@linli.example>");
        assertThat(texts(received[0]))
                .hasSize(2)
                .anyMatch(plain -> plain.contains("《停水 & 通知》。"))
                .anyMatch(page -> page.contains("<p>") && page.contains("《停水 &amp; 通知》。"));
    }

    @Test
    void the_same_message_again_has_the_same_id() throws MessagingException {
        var message = message("zhang@example.org");

        carrier(server.getSmtp().getPort()).send(message);
        carrier(server.getSmtp().getPort()).send(message);

        var received = server.getReceivedMessages();
        assertThat(received[0].getMessageID()).isEqualTo(received[1].getMessageID());
    }

    @Test
    void a_server_that_is_not_there_is_tried_again() {
        assertThatThrownBy(() -> carrier(1).send(message("zhang@example.org")))
                .isInstanceOfSatisfying(
                        NotCarried.class,
                        away -> {
                            assertThat(away.code()).isEqualTo("provider-away");
                            assertThat(away.isForGood()).isFalse();
                        });
    }

    @Test
    void a_server_that_says_nothing_is_left_within_its_time() throws IOException {
        try (var silent = new ServerSocket(0)) {
            assertThatThrownBy(
                            () -> carrier(silent.getLocalPort()).send(message("zhang@example.org")))
                    .hasMessage("provider-away");
        }
    }

    @Test
    void an_address_that_is_none_is_refused_for_good() {
        assertThatThrownBy(() -> carrier(server.getSmtp().getPort()).send(message("zhang @@")))
                .isInstanceOfSatisfying(
                        NotCarried.class, refused -> assertThat(refused.isForGood()).isTrue());
    }

    private static List<String> texts(Part part) throws MessagingException, IOException {
        if (!(part.getContent() instanceof Multipart parts)) {
            return List.of(part.getContent().toString());
        }
        var texts = new ArrayList<String>();
        for (var n = 0; n < parts.getCount(); n++) {
            texts.addAll(texts(parts.getBodyPart(n)));
        }
        return texts;
    }

    private static SmtpCarrier carrier(int port) {
        return new SmtpCarrier(
                new SmtpSettings(
                        "127.0.0.1",
                        port,
                        "",
                        "",
                        "service@linli.example",
                        false,
                        Duration.ofSeconds(1)));
    }

    private static Outgoing message(String to) {
        return new Outgoing(
                UUID.randomUUID(),
                "notice.reminder",
                Map.of(),
                "zh",
                "您有一则公告未读",
                "您有一则公告未读：《停水 & 通知》。",
                null,
                to);
    }
}
