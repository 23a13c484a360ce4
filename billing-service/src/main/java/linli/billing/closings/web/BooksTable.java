package linli.billing.closings.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import linli.billing.closings.Closing;
import linli.billing.closings.ClosingSearch;
import linli.billing.closings.web.BooksLine.Kind;
import linli.billing.ledger.Books;
import linli.billing.ledger.MonthTotals;
import linli.billing.ledger.UnitMonth;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import linli.chassis.estate.Estate;
import linli.chassis.exports.ExportOrders;
import linli.chassis.exports.ExportedTable;
import linli.chassis.time.Calendars;
import org.springframework.stereotype.Component;

/**
 * The books of a community and month, for financial software: each unit's entries with what its
 * accounts did, then what all accounts did, then the line that proves it. A month that is closed is
 * only written as it was closed.
 */
@Component
class BooksTable extends ExportedTable<BooksQuestion, BooksLine> {

    static final String PERMISSION = "bill:read";

    private final Books books;
    private final ClosingSearch closings;
    private final Estate estate;
    private final Calendars calendars;

    BooksTable(
            Books books,
            ClosingSearch closings,
            Estate estate,
            Calendars calendars,
            ExportOrders orders) {
        super("books-export", PERMISSION, BooksQuestion.class, orders);
        this.books = books;
        this.closings = closings;
        this.estate = estate;
        this.calendars = calendars;
        field("kind", BooksLine::kind);
        field("number", BooksLine::number);
        field("day", BooksLine::day);
        field("unit", BooksLine::unit);
        field("what", BooksLine::what);
        field("reference", BooksLine::reference);
        field("title", BooksLine::title);
        field("account", BooksLine::account);
        field("opening", BooksLine::opening);
        field("debit", BooksLine::debit);
        field("credit", BooksLine::credit);
        field("closing", BooksLine::closing);
        field("decidedAt", BooksLine::decidedAt);
    }

    @Override
    protected void each(
            BooksQuestion asked, Supplier<Access> access, Consumer<List<BooksLine>> some) {
        var written = new long[1];
        var totals =
                books.read(
                        asked.community(),
                        asked.month(),
                        unit -> {
                            estate.requireCommunity(asked.community(), access.get());
                            some.accept(lines(asked.community(), unit, written));
                        });
        estate.requireCommunity(asked.community(), access.get());
        requireAsClosed(asked.community(), asked.month(), totals);
        some.accept(control(totals));
    }

    private void requireAsClosed(UUID community, YearMonth month, MonthTotals totals) {
        closings.find(community, month)
                .map(Closing::totals)
                .filter(closed -> !closed.equals(totals))
                .ifPresent(_ -> {
                    throw new Refusal.Conflict(
                            "closing.differs", "The month is not as it was closed");
                });
    }

    private List<BooksLine> lines(UUID community, UnitMonth unit, long[] written) {
        var lines = new ArrayList<BooksLine>();
        for (var entry : unit.entries()) {
            written[0]++;
            lines.addAll(
                    BooksLine.of(entry, unit, written[0], calendars.dayOf(entry.at(), community)));
        }
        unit.accounts()
                .forEach(
                        total -> lines.add(BooksLine.of(Kind.UNIT_TOTAL, unit.unitLabel(), total)));
        return lines;
    }

    private static List<BooksLine> control(MonthTotals totals) {
        var lines = new ArrayList<BooksLine>();
        totals.accounts()
                .forEach(total -> lines.add(BooksLine.of(Kind.ACCOUNT_TOTAL, null, total)));
        lines.add(BooksLine.control(totals));
        return lines;
    }
}
