package linli.chassis.aggregates;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import linli.chassis.Command;
import linli.chassis.Reach;
import linli.chassis.Stamp;
import linli.contracts.Event;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Transient;

/**
 * Something with a life of its own that tells its news. State and not yet published events are kept
 * in one document, so that both are saved or neither is; {@link Aggregates} saves, the relay
 * publishes.
 */
public abstract class Aggregate {

    @Id private final UUID id;
    private long version;
    private long sequence;

    @Derived private @Nullable HeardCommand origin;

    // Not final: Spring Data skips final collections when it reads a document back.
    @Derived private List<HeardCommand> commands = new ArrayList<>();

    @Transient private List<Announced> announced = new ArrayList<>();

    /** The document as it was read; null before the first save. */
    @Transient private @Nullable Document loaded;

    protected Aggregate(UUID id) {
        this.id = id;
    }

    public final UUID id() {
        return id;
    }

    /** Counts the saves; what a client sends back as {@code If-Match}. */
    public final long version() {
        return version;
    }

    /** Number of the newest event, published or not. */
    public final long sequence() {
        return sequence;
    }

    /** Where it lies and whose it is. */
    public abstract Reach reach();

    /** What was announced since the last save. */
    public final List<Announced> unpublished() {
        return List.copyOf(announced);
    }

    protected final void announce(Event event, Stamp stamp) {
        sequence++;
        announced.add(new Announced(UuidCreator.getTimeOrderedEpoch(), sequence, event, stamp));
        var command = stamp.command();
        if (command != null && command.key() != null && heard(command) == null) {
            var heard = new HeardCommand(command.key(), command.hash());
            if (sequence == 1) {
                origin = heard;
            } else {
                commands.add(heard);
            }
        }
    }

    /**
     * Computes what follows from the state, such as what lists sort by. Called before each write,
     * so that no move has to remember it.
     *
     * @param at the instant of the move
     */
    protected void derive(Instant at) {}

    /** The same command as it was heard before; null when it is new. */
    final @Nullable HeardCommand heard(Command command) {
        if (origin != null && Objects.equals(origin.key(), command.key())) {
            return origin;
        }
        return commands.stream()
                .filter(heard -> heard.key().equals(command.key()))
                .findFirst()
                .orElse(null);
    }

    final void saved(Document document) {
        version++;
        announced = new ArrayList<>();
        loaded = document;
    }

    final void loaded(Document document) {
        announced = new ArrayList<>();
        loaded = document;
    }

    final @Nullable Document loaded() {
        return loaded;
    }

    /** Older ones are found in the event history, which keeps the command with what it told. */
    final void keepNewestCommands(int most) {
        if (commands.size() > most) {
            commands = new ArrayList<>(commands.subList(commands.size() - most, commands.size()));
        }
    }

    /** Whether commands were heard that are remembered by the history alone. */
    final boolean heardMoreThan(int most) {
        return commands.size() >= most;
    }

    /** A client's command that has had its effect. */
    record HeardCommand(String key, String hash) {}
}
