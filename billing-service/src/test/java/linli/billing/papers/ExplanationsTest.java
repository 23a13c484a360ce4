package linli.billing.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import linli.billing.bills.Accrual;
import linli.billing.tariffs.Tariff.Charged;
import linli.chassis.print.Language;
import linli.chassis.print.PaperWords;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The console's words.test.ts reads the same file: paper and screen say the same. */
class ExplanationsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Stream<JsonNode> explained() throws IOException {
        return JSON.readTree(new ClassPathResource("explained.json").getInputStream())
                .valueStream();
    }

    @ParameterizedTest
    @MethodSource("explained")
    void an_amount_is_explained_as_on_the_screens(JsonNode one) {
        for (var language : Language.values()) {
            var explanations = new Explanations(PaperWords.in(language));
            var said =
                    one.has("charged")
                            ? explanations.of(JSON.treeToValue(one.path("charged"), Charged.class))
                            : explanations.of(JSON.treeToValue(one.path("accrual"), Accrual.class));

            assertThat(said).isEqualTo(one.path(language.tag()).asString());
        }
    }
}
