package linli.notification.channels;

import org.jspecify.annotations.Nullable;

/** Nothing leaves the house: the row in the outbox says what would have gone out. */
final class LocalOutbox implements Carrier {

    private final ChannelKind channel;

    LocalOutbox(ChannelKind channel) {
        this.channel = channel;
    }

    @Override
    public ChannelKind channel() {
        return channel;
    }

    @Override
    public String name() {
        return "local";
    }

    @Override
    public boolean remembers() {
        return true;
    }

    @Override
    public @Nullable String send(Outgoing message) {
        return null;
    }
}
