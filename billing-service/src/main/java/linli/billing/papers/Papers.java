package linli.billing.papers;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import linli.billing.bills.Bill;
import linli.billing.bills.BillSearch;
import linli.billing.dunning.DunningCases;
import linli.billing.dunning.DunningService;
import linli.billing.payments.Payment;
import linli.billing.payments.Payments;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import linli.chassis.estate.Estate;
import linli.chassis.estate.KnownCommunity;
import linli.chassis.estate.KnownPerson;
import linli.chassis.print.Language;
import linli.chassis.print.PaperSettings;
import linli.chassis.print.PaperWords;
import linli.chassis.print.Press;
import linli.chassis.print.Press.Paper;
import linli.chassis.print.Printed;
import linli.chassis.time.Calendars;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Prints what people take home or find in their letter box. */
@Service
public class Papers {

    private final Press press;
    private final Payments payments;
    private final BillSearch bills;
    private final DunningCases cases;
    private final DunningService dunning;
    private final Estate estate;
    private final Calendars calendars;
    private final Clock clock;
    private final QrLink link;

    Papers(
            Press press,
            Payments payments,
            BillSearch bills,
            DunningCases cases,
            DunningService dunning,
            Estate estate,
            Calendars calendars,
            Clock clock,
            PaperSettings settings) {
        this.press = press;
        this.payments = payments;
        this.bills = bills;
        this.cases = cases;
        this.dunning = dunning;
        this.estate = estate;
        this.calendars = calendars;
        this.clock = clock;
        this.link = QrLink.of(settings);
    }

    public Printed receipt(UUID paymentId, Language language, Access access) {
        var payment = payments.get(paymentId, access);
        var words = PaperWords.in(language);
        var community = payment.payer().communityId();
        var paper =
                ReceiptPaper.of(
                        payment,
                        payer(payment, access),
                        nameOf(community),
                        calendars.zoneOf(community),
                        clock.instant(),
                        words);
        return new Printed(
                "%s-%s.pdf".formatted(words.text("receipt"), paper.number()),
                press.print(ReceiptPaper.FORM, paper));
    }

    /**
     * As it was said at the counter, else who is known to have paid; those who only live with them
     * read it without the name.
     */
    private @Nullable String payer(Payment payment, Access access) {
        var owner = payment.payer().ownerId();
        var isReaders =
                access.account().staffId() != null
                        || (owner != null && access.account().people().contains(owner));
        if (!isReaders) {
            return null;
        }
        return payment.payer().name() == null ? nameOfPerson(owner) : payment.payer().name();
    }

    /**
     * What the caller may see of what a unit owes, debtor by debtor: nobody reads what somebody
     * else owes for it.
     *
     * @throws Refusal.NotFound when the unit is unknown or none of the caller's business
     * @throws Refusal.Conflict {@code bill-notice.nothing-owed} when there is nothing to pay
     */
    public Printed notice(UUID unitId, Language language, Access access) {
        var unit =
                estate.unit(unitId)
                        .orElseThrow(
                                () -> new Refusal.NotFound("unit.not-found", "No unit " + unitId));
        var seen =
                bills.open(unitId).stream()
                        .filter(bill -> access.scope().covers(bill.reach()))
                        .toList();
        if (seen.isEmpty()) {
            if (!access.scope().covers(unit.reach())) {
                throw new Refusal.NotFound("unit.not-found", "No unit " + unitId);
            }
            throw new Refusal.Conflict("bill-notice.nothing-owed", "There is nothing to pay");
        }
        var words = PaperWords.in(language);
        return new Printed(
                "%s-%s.pdf".formatted(words.text("notice"), unit.label()),
                press.print(paper -> addNotices(seen, words, paper)));
    }

    /**
     * The notices of one unit.
     *
     * @return how many there are: none when nothing is owed
     */
    int addNotices(UUID unitId, Language language, Paper paper) {
        return addNotices(bills.open(unitId), PaperWords.in(language), paper);
    }

    private int addNotices(List<Bill> open, PaperWords words, Paper paper) {
        var debtors = new LinkedHashMap<Optional<UUID>, List<Bill>>();
        for (var bill : open) {
            debtors.computeIfAbsent(
                            Optional.ofNullable(bill.debtor().ownerId()), none -> new ArrayList<>())
                    .add(bill);
        }
        debtors.forEach((debtor, theirs) -> {
            var community = theirs.getFirst().debtor().communityId();
            paper.add(
                    NoticePaper.FORM,
                    NoticePaper.of(
                            theirs,
                            nameOfPerson(debtor.orElse(null)),
                            nameOf(community),
                            calendars.today(community),
                            link,
                            words));
        });
        return debtors.size();
    }

    /**
     * @throws Refusal.Conflict {@code dunning-case.closed} when nothing is owed any more
     */
    public Printed letter(UUID caseId, Language language, Access access) {
        var known = cases.get(caseId, access);
        var owed = dunning.billsOf(known);
        if (owed.isEmpty()) {
            throw new Refusal.Conflict("dunning-case.closed", "Nothing is owed any more");
        }
        var words = PaperWords.in(language);
        var community = known.debtor().communityId();
        var paper =
                LetterPaper.of(
                        owed,
                        nameOfPerson(known.debtor().ownerId()),
                        nameOf(community),
                        calendars.today(community),
                        words);
        return new Printed(
                "%s-%s.pdf"
                        .formatted(
                                words.text("letter"),
                                Objects.requireNonNullElse(known.debtor().unitLabel(), "")),
                press.print(LetterPaper.FORM, paper));
    }

    private String nameOf(UUID community) {
        return estate.community(community).map(KnownCommunity::name).orElse("");
    }

    /** Null when nobody is known, or is known no more. */
    private @Nullable String nameOfPerson(@Nullable UUID person) {
        return person == null
                ? null
                : estate.person(person)
                        .map(KnownPerson::name)
                        .filter(name -> !name.isBlank())
                        .orElse(null);
    }
}
