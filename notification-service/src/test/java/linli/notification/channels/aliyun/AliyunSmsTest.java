package linli.notification.channels.aliyun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import linli.notification.channels.Carrier.Fate;
import linli.notification.channels.NotCarried;
import linli.notification.channels.Outgoing;
import linli.notification.channels.aliyun.StandInSms.Conduct;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AliyunSmsTest {

    static final String NUMBER = "+8613812341234";

    final StandInSms standIn = new StandInSms();
    final AliyunSms sms = sms(StandInSms.SECRET);

    @Test
    void a_message_goes_out_signed_by_its_approved_template_under_its_key() {
        var message = message("en");

        sms.send(message);

        var taken = standIn.takenBy(message.key().toString());
        assertThat(taken).hasSize(1);
        assertThat(taken.getFirst().number()).isEqualTo("13812341234");
        assertThat(taken.getFirst().template()).isEqualTo("SMS_1002");
        assertThat(taken.getFirst().parameters()).contains("停水 & 停电");
    }

    @Test
    void with_another_secret_nothing_goes_out() {
        assertThatThrownBy(() -> sms("another").send(message("zh")))
                .hasMessage("provider-refused SignatureDoesNotMatch");
    }

    @Test
    void what_it_has_is_found_by_the_key() {
        var message = message("zh");
        assertThat(ask(message)).isEqualTo(Fate.NOT_TAKEN);

        sms.send(message);
        assertThat(ask(message)).isEqualTo(Fate.TAKEN);

        standIn.arrive(message.key().toString());
        assertThat(ask(message)).isEqualTo(Fate.ARRIVED);
    }

    @Test
    void what_it_took_without_an_answer_is_found_too() {
        standIn.behave(_ -> Conduct.TAKES_IT_AND_FALLS_SILENT);
        var message = message("zh");

        assertThatThrownBy(() -> sms.send(message)).hasMessage("provider-away");

        assertThat(ask(message)).isEqualTo(Fate.TAKEN);
    }

    @Test
    void a_number_that_is_none_is_refused_for_good_and_a_busy_provider_for_now() {
        standIn.behave(_ -> Conduct.REFUSES_THE_NUMBER);
        assertThatThrownBy(() -> sms.send(message("zh")))
                .isInstanceOfSatisfying(
                        NotCarried.class, refused -> assertThat(refused.isForGood()).isTrue());

        standIn.behave(_ -> Conduct.IS_TOO_BUSY);
        assertThatThrownBy(() -> sms.send(message("zh")))
                .isInstanceOfSatisfying(
                        NotCarried.class, refused -> assertThat(refused.isForGood()).isFalse());
    }

    @Test
    void nothing_that_is_printed_says_to_whom() {
        assertThat(message("zh").toString()).doesNotContain("1381234");
        assertThat(standIn.settings().toString()).doesNotContain(StandInSms.SECRET);
    }

    private Fate ask(Outgoing message) {
        return sms.ask(message.key(), NUMBER, Instant.now().minusSeconds(5));
    }

    private AliyunSms sms(String secret) {
        return new AliyunSms(
                standIn.settings(secret), Clock.systemUTC(), JsonMapper.builder().build());
    }

    private static Outgoing message(String language) {
        return new Outgoing(
                UUID.randomUUID(),
                "notice.reminder",
                Map.of("title", "停水 & 停电", "number", "TZ20260301-0001"),
                language,
                "您有一则公告未读",
                "您有一则公告未读",
                null,
                NUMBER);
    }
}
