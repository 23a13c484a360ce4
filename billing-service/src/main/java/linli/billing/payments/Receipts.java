package linli.billing.payments;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import linli.chassis.estate.Estate;
import linli.chassis.estate.KnownCommunity;
import linli.chassis.time.Calendars;
import org.springframework.stereotype.Component;

/** Draws receipt numbers, without a gap in a community and year. */
@Component
class Receipts {

    /** So many are on their way at once before anybody looks which have arrived. */
    private static final int ON_THE_WAY = 20;

    private static final int TURNS = 16;

    /** Who draws from one book in this instance queues up instead of overtaking the others. */
    private final Lock[] turns =
            Stream.generate(ReentrantLock::new).limit(TURNS).toArray(Lock[]::new);

    private final ReceiptBooks books;
    private final Payments payments;
    private final Estate estate;
    private final Calendars calendars;

    Receipts(ReceiptBooks books, Payments payments, Estate estate, Calendars calendars) {
        this.books = books;
        this.payments = payments;
        this.estate = estate;
        this.calendars = calendars;
    }

    /** The number of a payment: the same one, however often it is asked, whoever asks. */
    String numberFor(Payment payment) {
        var community = payment.payer().communityId();
        var year = calendars.dayOf(payment.receivedAt(), community).getYear();
        var id = ReceiptBook.idOf(community, year);
        var number = drawn(id, community, year, payment.id());
        var code = estate.community(community).map(KnownCommunity::code).orElse("SJ");
        return number.map(one -> "%s-%d-%06d".formatted(code, year, one))
                .or(() -> numberOf(payment.id()))
                .orElseThrow();
    }

    /** The number that the payment itself has by now. */
    private Optional<String> numberOf(UUID payment) {
        return Optional.ofNullable(payments.get(payment).receiptNumber());
    }

    private Optional<Integer> drawn(UUID id, UUID community, int year, UUID payment) {
        var turn = turns[Math.floorMod(id.hashCode(), turns.length)];
        turn.lock();
        try {
            if (books.find(id).isEmpty()) {
                books.createOnce(ReceiptBook.of(community, year));
            }
            return books.move(id, book -> draw(book, payment)).numberOf(payment);
        } finally {
            turn.unlock();
        }
    }

    /**
     * Another instance may have settled the payment since it was read here, and the book have
     * forgotten it: the payment is read after the book, which is not saved when it has changed
     * since.
     */
    private void draw(ReceiptBook book, UUID payment) {
        if (numberOf(payment).isEmpty()) {
            book.draw(payment, handedOver(book, payment));
        }
    }

    private Set<UUID> handedOver(ReceiptBook book, UUID asking) {
        var over = new HashSet<UUID>();
        if (book.drawnFor().size() >= ON_THE_WAY) {
            for (var id : book.drawnFor()) {
                if (!id.equals(asking) && numberOf(id).isPresent()) {
                    over.add(id);
                }
            }
        }
        return over;
    }
}
