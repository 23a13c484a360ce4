package linli.chassis.exports;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import org.jspecify.annotations.Nullable;

/**
 * A list of a screen that can be taken home as a file: the same pages, all of them.
 *
 * @param <Q> what narrows the list, as its own page asks
 * @param <R> a row, as the API shows it, masked
 */
public abstract class ExportedList<Q extends Record, R> extends ExportedTable<Q, R> {

    /**
     * @param kind such as {@code owners-export}
     * @param permission what the operation needs that begins it
     */
    protected ExportedList(String kind, String permission, Class<Q> question, ExportOrders orders) {
        super(kind, permission, question, orders);
    }

    /** A page of the list, on the screen as in the file. */
    public abstract Page<R> page(Q question, Access access, Paging paging);

    @Override
    protected final void each(Q question, Supplier<Access> access, Consumer<List<R>> some) {
        @Nullable String next = null;
        do {
            var page = page(question, access.get(), new Paging(Paging.MOST, next));
            some.accept(page.items());
            next = page.next();
        } while (next != null);
    }
}
