package linli.audit.trail;

import java.math.BigDecimal;
import java.util.Map;
import linli.audit.trail.Trail.Verdict;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import linli.chassis.operations.Operations;
import linli.chassis.print.Language;
import linli.chassis.print.PaperSettings;
import linli.chassis.print.PaperWords;
import linli.chassis.print.Press;
import linli.chassis.print.Printed;
import linli.chassis.print.QrCode;
import linli.chassis.time.Calendars;
import org.springframework.stereotype.Service;

/** Prints what the newest verification found, where that was whole. Who did is in the trail. */
@Service
public class TrailCertificates {

    private static final String SCREEN = "/trail";

    private final TrailChecks checks;
    private final Notary notary;
    private final Press press;
    private final Calendars calendars;
    private final PaperSettings settings;
    private final Operations operations;

    TrailCertificates(
            TrailChecks checks,
            Notary notary,
            Press press,
            Calendars calendars,
            PaperSettings settings,
            Operations operations) {
        this.checks = checks;
        this.notary = notary;
        this.press = press;
        this.calendars = calendars;
        this.settings = settings;
        this.operations = operations;
    }

    /**
     * @throws Refusal.Conflict {@code trail.not-verified} before the first verification is over, or
     *     while the newest is not; {@code trail.broken} when that did not find the trail whole
     */
    public Printed print(Language language, Access access) {
        var check = checks.newest().orElse(null);
        var verdict = check == null ? null : check.verdict();
        var endedAt = check == null ? null : check.endedAt();
        if (verdict == null || endedAt == null) {
            throw new Refusal.Conflict("trail.not-verified", "Verify the trail first");
        }
        if (verdict.brokenAt() != null) {
            throw new Refusal.Conflict("trail.broken", "Broken at " + verdict.brokenAt());
        }
        operations.record(
                access,
                "trail.certified",
                "trail",
                null,
                null,
                Map.of("entries", Long.toString(verdict.entries()), "head", verdict.head()));
        var words = PaperWords.in(language);
        var zone = calendars.groupZone();
        var address = settings.origin().resolve(SCREEN).toString();
        var paper =
                new CertificatePaper(
                        language.tag(),
                        words.all(),
                        words.number(BigDecimal.valueOf(verdict.entries()), 0),
                        verdict.head(),
                        words.moment(endedAt, zone),
                        signed(verdict, words),
                        notary.publicKey().orElseGet(() -> words.text("none")),
                        address,
                        QrCode.of(address),
                        access.account().name(),
                        words.moment(access.at(), zone));
        return new Printed(
                words.text("certificate") + ".pdf", press.print(CertificatePaper.FORM, paper));
    }

    private String signed(Verdict verdict, PaperWords words) {
        var upTo = verdict.signedUpTo();
        var at = verdict.signedAt();
        return upTo == null || at == null
                ? words.text("unsigned")
                : words.text(
                        "signedAt", Long.toString(upTo), words.moment(at, calendars.groupZone()));
    }
}
