package linli.chassis.web;

import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.function.Function;
import linli.chassis.sealing.SealedText;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.jdk.NumberDeserializers.BigDecimalDeserializer;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * What the house takes in, whatever operation asks: texts without characters that nobody types,
 * times that a calendar on a wall has, numbers that somebody could have counted. What lies beyond
 * is no input but an attempt, and breaks what reads it later.
 */
final class FitValues extends SimpleModule {

    static final int FIRST_YEAR = 1970;
    static final int FIRST_YEAR_OF_DAYS = 1900;
    static final int LAST_YEAR = 2199;

    private static final int MOST_DIGITS = 20;
    private static final int MOST_DECIMALS = 6;

    /** A text that may be longer has lines; a shorter one is a name or a word. */
    private static final int LONGEST_LINE = 100;

    FitValues() {
        super("fit values");
        addDeserializer(String.class, new Text(true));
        addDeserializer(
                Instant.class, new Time<>(Instant.class, Instant::parse, FitValues::requireFit));
        addDeserializer(
                LocalDate.class,
                new Time<>(LocalDate.class, LocalDate::parse, FitValues::requireFit));
        addDeserializer(BigDecimal.class, new Number());
        addKeyDeserializer(String.class, new Name());
    }

    /**
     * @throws DateTimeException when no calendar has it
     */
    static Instant requireFit(Instant instant) {
        // Years far off cannot even be asked for: they are compared as instants.
        if (instant.isBefore(Instant.EPOCH)
                || !instant.isBefore(
                        Year.of(LAST_YEAR + 1).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC))) {
            throw new DateTimeException("Years are from %d to %d".formatted(FIRST_YEAR, LAST_YEAR));
        }
        return instant;
    }

    /**
     * @throws DateTimeException when no calendar has it
     */
    static LocalDate requireFit(LocalDate day) {
        if (day.getYear() < FIRST_YEAR_OF_DAYS || day.getYear() > LAST_YEAR) {
            throw new DateTimeException(
                    "Years are from %d to %d".formatted(FIRST_YEAR_OF_DAYS, LAST_YEAR));
        }
        return day;
    }

    /** Whether nothing is in it that nobody types: controls, halves of characters. */
    static boolean isFit(String text, boolean lines) {
        for (var at = 0; at < text.length(); at++) {
            var character = text.charAt(at);
            if (Character.isHighSurrogate(character)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1))) {
                at++;
            } else if (Character.isSurrogate(character)
                    || SealedText.isFrame(character)
                    || Character.isISOControl(character)
                            && !(lines
                                    && (character == '\n'
                                            || character == '\r'
                                            || character == '\t'))) {
                return false;
            }
        }
        return true;
    }

    private static final class Text extends StdScalarDeserializer<String> {

        private final boolean lines;

        Text(boolean lines) {
            super(String.class);
            this.lines = lines;
        }

        @Override
        public ValueDeserializer<?> createContextual(
                DeserializationContext context, @Nullable BeanProperty property) {
            var size = property == null ? null : property.getAnnotation(Size.class);
            return size == null || size.max() > LONGEST_LINE ? this : new Text(false);
        }

        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
            // What is no text is refused, or not, as the mapper says.
            var text = StringDeserializer.instance.deserialize(parser, context);
            if (text != null && !isFit(text, lines)) {
                throw new UnfitValue(parser, "characters", "It has characters that nobody types");
            }
            return text;
        }
    }

    /** Written as ISO 8601 has it: a number could be seconds or milliseconds. */
    private static final class Time<T> extends StdScalarDeserializer<T> {

        private final Class<T> type;
        private final Function<String, T> parse;
        private final Function<T, T> fit;

        Time(Class<T> type, Function<String, T> parse, Function<T, T> fit) {
            super(type);
            this.type = type;
            this.parse = parse;
            this.fit = fit;
        }

        @Override
        public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return type.cast(context.handleUnexpectedToken(type, parser));
            }
            var text = parser.getString();
            T time;
            try {
                time = parse.apply(text);
            } catch (DateTimeException malformed) {
                return type.cast(context.handleWeirdStringValue(type, text, "no ISO 8601"));
            }
            try {
                return fit.apply(time);
            } catch (DateTimeException unfit) {
                throw new UnfitValue(parser, "year", String.valueOf(unfit.getMessage()));
            }
        }
    }

    private static final class Number extends StdScalarDeserializer<BigDecimal> {

        Number() {
            super(BigDecimal.class);
        }

        @Override
        public @Nullable BigDecimal deserialize(JsonParser parser, DeserializationContext context) {
            var number = BigDecimalDeserializer.instance.deserialize(parser, context);
            if (number == null) {
                return null;
            }
            if (number.scale() > MOST_DECIMALS
                    || (long) number.precision() - number.scale() > MOST_DIGITS) {
                throw new UnfitValue(
                        parser,
                        "digits",
                        "%d digits and %d decimals are taken"
                                .formatted(MOST_DIGITS, MOST_DECIMALS));
            }
            return number;
        }
    }

    /** Names that a client gives to members: the store takes no dots and no dollars in them. */
    private static final class Name extends KeyDeserializer {

        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            if (key.isBlank()
                    || key.length() > LONGEST_LINE
                    || key.startsWith("$")
                    || key.indexOf('.') >= 0
                    || !isFit(key, false)) {
                throw new UnfitValue(context.getParser(), "name", "This is no name of a member");
            }
            return key;
        }
    }
}
