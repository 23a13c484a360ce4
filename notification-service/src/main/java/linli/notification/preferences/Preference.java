package linli.notification.preferences;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.UUID;
import linli.chassis.Reach;
import linli.chassis.aggregates.Aggregate;
import linli.chassis.aggregates.Personal;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/** How one person wants to be told; its id is the person's. */
@Document("preferences")
public class Preference extends Aggregate {

    private boolean sms;
    private boolean email;

    /** Sealed: it rests readable nowhere. */
    @Personal private @Nullable String sealedEmail;

    private @Nullable LocalTime quietFrom;
    private @Nullable LocalTime quietUntil;
    private Language language;

    Preference(UUID id, Language language) {
        super(id);
        this.language = language;
    }

    /** In which words somebody is told. */
    public enum Language {
        ZH,
        EN
    }

    /**
     * What the person says.
     *
     * @param quietFrom null when any hour will do; so is {@code quietUntil} then
     */
    public record Wishes(
            boolean sms,
            boolean email,
            @Nullable LocalTime quietFrom,
            @Nullable LocalTime quietUntil,
            Language language) {}

    /** Of who has not said anything. */
    public static Preference usual(UUID personId) {
        var usual = new Preference(personId, Language.ZH);
        usual.sms = true;
        usual.email = true;
        usual.quietFrom = LocalTime.of(22, 0);
        usual.quietUntil = LocalTime.of(8, 0);
        return usual;
    }

    void wish(Wishes wishes, @Nullable String sealedAddress) {
        sms = wishes.sms();
        email = wishes.email();
        sealedEmail = sealedAddress;
        quietFrom = wishes.quietFrom();
        quietUntil = wishes.quietUntil();
        language = wishes.language();
    }

    void forget() {
        sealedEmail = null;
    }

    /** When the quiet hours end in which this instant lies; empty when it lies in none. */
    public Optional<Instant> quietUntil(Instant at, ZoneId zone) {
        var from = quietFrom;
        var until = quietUntil;
        if (from == null || until == null || from.equals(until)) {
            return Optional.empty();
        }
        var local = ZonedDateTime.ofInstant(at, zone);
        var time = local.toLocalTime();
        var overMidnight = from.isAfter(until);
        var isQuiet =
                overMidnight
                        ? !time.isBefore(from) || time.isBefore(until)
                        : !time.isBefore(from) && time.isBefore(until);
        if (!isQuiet) {
            return Optional.empty();
        }
        LocalDate day = local.toLocalDate();
        var ends = overMidnight && !time.isBefore(from) ? day.plusDays(1) : day;
        return Optional.of(ends.atTime(until).atZone(zone).toInstant());
    }

    @Override
    public Reach reach() {
        return Reach.own(id());
    }

    public boolean sms() {
        return sms;
    }

    public boolean email() {
        return email;
    }

    public @Nullable String sealedEmail() {
        return sealedEmail;
    }

    public @Nullable LocalTime quietFrom() {
        return quietFrom;
    }

    public @Nullable LocalTime quietUntil() {
        return quietUntil;
    }

    public Language language() {
        return language;
    }
}
