package linli.notification.channels;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import linli.chassis.Reach;
import linli.chassis.Refusal;
import linli.chassis.Refusal.FieldError;
import linli.notification.channels.Delivery.Occasion;
import linli.notification.templates.Medium;
import linli.notification.templates.Trials;
import org.springframework.stereotype.Component;

/**
 * Words tried out by what leaves the house: rows of the outbox like any other, by the same lanes.
 */
@Component
class ChannelTrials implements Trials {

    /** Domestic mobile numbers are dialled with it from anywhere. */
    private static final String HERE = "+86";

    private final Deliveries deliveries;
    private final Carriers carriers;
    private final Addresses addresses;
    private final ChannelSettings settings;
    private final Clock clock;

    ChannelTrials(
            Deliveries deliveries,
            Carriers carriers,
            Addresses addresses,
            ChannelSettings settings,
            Clock clock) {
        this.settings = settings;
        this.deliveries = deliveries;
        this.carriers = carriers;
        this.addresses = addresses;
        this.clock = clock;
    }

    @Override
    public Set<Medium> media() {
        return Set.of(Medium.SMS, Medium.EMAIL);
    }

    @Override
    public boolean keepsWords(Medium medium) {
        return carriers.of(channelOf(medium)).keepsWords();
    }

    @Override
    public long centsPerSegment(Medium medium) {
        return medium.countsSegments() ? settings.centsPerSegment() : 0;
    }

    @Override
    public Optional<Map<String, String>> latest(String kind, Medium medium) {
        return deliveries.latest(channelOf(medium), kind).map(Delivery::parameters);
    }

    @Override
    public void send(Trial trial) {
        var channel = channelOf(trial.medium());
        var to = address(channel, String.valueOf(trial.to()));
        var row =
                Delivery.to(
                        channel,
                        trial.staffId(),
                        trial.name(),
                        "",
                        Reach.own(trial.staffId()),
                        new Occasion(
                                trial.key(),
                                trial.templateId(),
                                "",
                                trial.kind(),
                                trial.values(),
                                true),
                        clock.instant());
        deliveries.add(
                List.of(row.asTrial(addresses.tryOut(trial.language(), trial.staffId(), to))));
    }

    private static String address(ChannelKind channel, String said) {
        if ((channel == ChannelKind.EMAIL) != said.contains("@")) {
            throw new Refusal.Invalid(
                    "template.address",
                    "It is no address of this channel",
                    List.of(new FieldError("to", "template.address", null)));
        }
        return said.matches("1[3-9]\\d{9}") ? HERE + said : said;
    }

    private static ChannelKind channelOf(Medium medium) {
        return switch (medium) {
            case SMS -> ChannelKind.SMS;
            case EMAIL -> ChannelKind.EMAIL;
            case INBOX -> throw new IllegalArgumentException("The inbox leaves no house");
        };
    }
}
