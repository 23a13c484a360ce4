package linli.gateway;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * Where a service answers: at one address, or at those of several instances, which take turns. One
 * that did not answer is asked last for a few seconds; when none answers all are asked, so that
 * nobody is refused because of what was seen a moment ago.
 */
final class Instances {

    private static final String ATTRIBUTE = Instances.class.getName();

    /** Shorter than a start takes, and long enough that few calls meet a dead instance. */
    static final Duration LAST_FOR = Duration.ofSeconds(3);

    private final List<Instance> all;
    private final AtomicInteger turn = new AtomicInteger();

    Instances(List<URI> addresses) {
        this(addresses, System::nanoTime);
    }

    Instances(List<URI> addresses, LongSupplier nanos) {
        all = addresses.stream().map(address -> new Instance(address, nanos)).toList();
    }

    static Instances of(ServerRequest request) {
        return (Instances)
                Objects.requireNonNull(
                        request.attributes().get(ATTRIBUTE), "it came by no way of ours");
    }

    void answer(ServerRequest request) {
        request.attributes().put(ATTRIBUTE, this);
    }

    /** The address by which the whole service is called where it does not matter who answers. */
    URI first() {
        return all.getFirst().address;
    }

    /** Each of them once, in the order in which to ask. */
    List<Instance> inTurn() {
        if (all.size() == 1) {
            return all;
        }
        var begin = Math.floorMod(turn.getAndIncrement(), all.size());
        var order = new ArrayList<Instance>(all.size());
        var silent = new ArrayList<Instance>();
        for (var i = 0; i < all.size(); i++) {
            var next = all.get((begin + i) % all.size());
            (next.isSilent() ? silent : order).add(next);
        }
        order.addAll(silent);
        return order;
    }

    static final class Instance {

        private final URI address;
        private final LongSupplier nanos;
        private volatile long silentSince;
        private volatile boolean silent;

        Instance(URI address, LongSupplier nanos) {
            this.address = address;
            this.nanos = nanos;
        }

        /** This path and query, asked here. */
        URI at(URI asked) {
            var query = asked.getRawQuery();
            return URI.create(
                    address.getScheme()
                            + "://"
                            + address.getRawAuthority()
                            + asked.getRawPath()
                            + (query == null ? "" : "?" + query));
        }

        URI address() {
            return address;
        }

        void answered() {
            if (silent) {
                silent = false;
            }
        }

        void failed(IOException failure) {
            if (!(failure instanceof ConnectionRequestTimeoutException)) { // Our own crowd.
                silentSince = nanos.getAsLong();
                silent = true;
            }
        }

        private boolean isSilent() {
            return silent && nanos.getAsLong() - silentSince < LAST_FOR.toNanos();
        }
    }

    /** It was never connected: nothing was sent, so anything may be asked elsewhere. */
    static boolean sentNothing(IOException failure) {
        return failure instanceof ConnectException
                || failure instanceof ConnectTimeoutException
                || failure instanceof java.net.http.HttpConnectTimeoutException
                || failure instanceof ConnectionRequestTimeoutException;
    }

    /**
     * The connection broke, as when a process dies. Silence is something else: who asked has waited
     * for it already, and an instance beside it would most likely be as slow.
     */
    static boolean broke(IOException failure) {
        return !(failure instanceof SocketTimeoutException)
                && !(failure instanceof InterruptedIOException);
    }
}
