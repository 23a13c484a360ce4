package linli.notification.preferences;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
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

    /** Absent where an older build wrote it. */
    private @Nullable Way first;

    /** Absent where an older build wrote it. */
    private @Nullable Set<Topic> muted;

    Preference(UUID id, Language language) {
        super(id);
        this.language = language;
    }

    /** In which words somebody is told. */
    public enum Language {
        ZH,
        EN
    }

    /** By what somebody is told outside of Linli. */
    public enum Way {
        SMS,
        EMAIL
    }

    /** What messages are about, as residents think of them. */
    public enum Topic {
        REPAIRS,
        FEES,
        NOTICES,
        ENQUIRIES,
        COMPLAINTS
    }

    /**
     * What the person says.
     *
     * @param first by what they would rather be told; the other one when that fails
     * @param muted of what they hear nothing outside of Linli
     * @param quietFrom null when any hour will do; so is {@code quietUntil} then
     */
    public record Wishes(
            boolean sms,
            boolean email,
            @Nullable LocalTime quietFrom,
            @Nullable LocalTime quietUntil,
            Language language,
            Way first,
            Set<Topic> muted) {}

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
        first = wishes.first();
        muted = wishes.muted().isEmpty() ? Set.of() : EnumSet.copyOf(wishes.muted());
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

    /** E-mail costs nothing: who says nothing is told by that, where they gave an address. */
    public Way first() {
        return first == null ? Way.EMAIL : first;
    }

    public Set<Topic> muted() {
        return muted == null ? Set.of() : Set.copyOf(muted);
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
