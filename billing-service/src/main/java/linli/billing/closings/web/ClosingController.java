package linli.billing.closings.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import linli.billing.closings.Closing;
import linli.billing.closings.ClosingSearch;
import linli.billing.closings.ClosingService;
import linli.billing.closings.ClosingStatus;
import linli.billing.closings.Closings;
import linli.billing.ledger.MonthTotals;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.access.Allowed;
import linli.chassis.estate.Estate;
import linli.chassis.exports.ExportRequest;
import linli.chassis.exports.Exports;
import linli.chassis.exports.Exports.Started;
import linli.chassis.web.TimelineEntry;
import linli.chassis.web.Versioned;
import linli.contracts.Envelope;
import linli.contracts.Money;
import linli.contracts.billing.ClosingEvent;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Months of a community's books: closed by who decides on corrections, read by who reads bills. */
@RestController
@RequestMapping("/closings")
class ClosingController {

    private static final String CLOSE = "bill:void-approve";

    private final ClosingService service;
    private final Closings closings;
    private final ClosingSearch search;
    private final BooksTable books;
    private final Exports exports;
    private final Estate estate;

    ClosingController(
            ClosingService service,
            Closings closings,
            ClosingSearch search,
            BooksTable books,
            Exports exports,
            Estate estate) {
        this.service = service;
        this.closings = closings;
        this.search = search;
        this.books = books;
        this.exports = exports;
        this.estate = estate;
    }

    @GetMapping
    @Allowed(BooksTable.PERMISSION)
    Page<ClosingView> list(
            @RequestParam(required = false) @Nullable UUID community,
            Access access,
            Paging paging) {
        return search.all(community, access, paging).map(ClosingView::of);
    }

    @GetMapping("/{id}")
    @Allowed(BooksTable.PERMISSION)
    ClosingView show(@PathVariable UUID id, Access access) {
        return ClosingView.of(closings.get(id, access));
    }

    @GetMapping("/{id}/history")
    @Allowed(BooksTable.PERMISSION)
    List<TimelineEntry> history(@PathVariable UUID id, Access access) {
        return closings.history(id, access).stream()
                .map(told -> TimelineEntry.of(told, Step.of(told)))
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed(CLOSE)
    ClosingView close(@Valid @RequestBody CloseRequest request, Access access) {
        return ClosingView.of(service.close(request.communityId(), request.month(), access));
    }

    /** After what was in the way is put right. */
    @PostMapping("/{id}/calculation")
    @Allowed(CLOSE)
    ClosingView closeAgain(@PathVariable UUID id, Access access) {
        return ClosingView.of(service.closeAgain(id, access));
    }

    /** The books of a community and month as a file, closed or not. */
    @PostMapping("/exports")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Allowed(BooksTable.PERMISSION)
    Started export(
            @Valid @ParameterObject BooksQuestion question,
            @Valid @RequestBody ExportRequest request,
            Access access) {
        estate.requireCommunity(question.community(), access);
        return exports.begin(books, question, request, access);
    }

    /**
     * @param month such as {@code 2026-03}
     */
    record CloseRequest(@NotNull UUID communityId, @NotNull YearMonth month) {}

    /**
     * @param startedBy who closes it
     * @param problem what was in the way, by its code
     */
    record ClosingView(
            UUID id,
            long version,
            ClosingStatus status,
            UUID communityId,
            YearMonth month,
            Instant createdAt,
            String startedBy,
            @Nullable Instant closedAt,
            @Nullable MonthTotals totals,
            @Nullable String problem)
            implements Versioned {

        static ClosingView of(Closing closing) {
            return new ClosingView(
                    closing.id(),
                    closing.version(),
                    closing.status(),
                    closing.communityId(),
                    closing.month(),
                    closing.createdAt(),
                    closing.startedBy(),
                    closing.closedAt(),
                    closing.totals(),
                    closing.problem());
        }
    }

    /** What an event says of a closing; what it does not say is absent. */
    record Step(@Nullable Long entries, @Nullable Money turnover, @Nullable String problem) {

        static Step of(Envelope told) {
            return switch (told.data()) {
                case ClosingEvent.Closed closed ->
                        new Step(closed.entries(), closed.turnover(), null);
                case ClosingEvent.Stopped stopped -> new Step(null, null, stopped.problem());
                default -> new Step(null, null, null);
            };
        }
    }
}
