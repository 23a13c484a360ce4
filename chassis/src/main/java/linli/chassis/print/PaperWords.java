package linli.chassis.print;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import linli.contracts.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/**
 * The words of a service's papers in one language, and how it writes amounts and days. They stand
 * in {@code papers/words.<language>.properties} of the service that prints.
 */
public final class PaperWords {

    private static final Map<Language, PaperWords> OF = new EnumMap<>(Language.class);

    static {
        for (var language : Language.values()) {
            OF.put(language, new PaperWords(language));
        }
    }

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final Language language;
    private final Map<String, String> words;
    private final DateTimeFormatter day;

    private PaperWords(Language language) {
        this.language = language;
        this.words = read("papers/words." + language.tag() + ".properties");
        this.day =
                switch (language) {
                    case ZH -> DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);
                    case EN -> DateTimeFormatter.ofPattern("MMM d, yyyy", Locale.ENGLISH);
                };
    }

    public static PaperWords in(Language language) {
        return Objects.requireNonNull(OF.get(language));
    }

    private static Map<String, String> read(String resource) {
        var found = new Properties();
        try (var reader =
                new InputStreamReader(
                        new ClassPathResource(resource).getInputStream(), StandardCharsets.UTF_8)) {
            found.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var words = new HashMap<String, String>();
        found.forEach((name, text) -> words.put((String) name, (String) text));
        return Map.copyOf(words);
    }

    /** All of them, for forms. */
    public Map<String, String> all() {
        return words;
    }

    public Language language() {
        return language;
    }

    /** The text of a name, with what is said in its places {@code {0}}, {@code {1}}, … */
    public String text(String name, String... said) {
        var text = words.get(name);
        if (text == null) {
            throw new IllegalArgumentException("No word " + name);
        }
        // In one go: what is filled in is not looked through for places itself.
        return PLACE.matcher(text)
                .replaceAll(
                        place -> Matcher.quoteReplacement(said[Integer.parseInt(place.group(1))]));
    }

    /** What has a name in English too is called by it there. */
    public String called(String chinese, @Nullable String english) {
        return language == Language.EN && english != null ? english : chinese;
    }

    public String yuan(Money amount) {
        var format = decimal("#,##0.00");
        var text = format.format(BigDecimal.valueOf(amount.cents(), 2).abs());
        return (amount.cents() < 0 ? "-¥" : "¥") + text;
    }

    /** With at most so many decimals. */
    public String number(BigDecimal value, int decimals) {
        return decimal(decimals == 0 ? "#,##0" : "#,##0." + "#".repeat(decimals)).format(value);
    }

    /** A share as people say it: 0.0005 is 0.05%. */
    public String percent(BigDecimal share) {
        return number(share.movePointRight(2), 4) + "%";
    }

    private static DecimalFormat decimal(String pattern) {
        var format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }

    public String day(LocalDate date) {
        return day.format(date);
    }

    public String moment(Instant at, ZoneId zone) {
        return day(LocalDate.ofInstant(at, zone))
                + DateTimeFormatter.ofPattern(" HH:mm", Locale.ROOT).format(at.atZone(zone));
    }
}
