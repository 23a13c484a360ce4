package linli.notification.channels.web;

import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.exports.ExportOrders;
import linli.chassis.exports.ExportedList;
import linli.notification.channels.Deliveries;
import linli.notification.channels.Delivery;
import org.springframework.stereotype.Component;

/** What went out, the newest first, on the screen and in a file: addresses are masked in both. */
@Component
class OutboxList extends ExportedList<OutboxQuestion, Delivery> {

    private final Deliveries deliveries;

    OutboxList(Deliveries deliveries, ExportOrders orders) {
        super("outbox-export", "outbox:read", OutboxQuestion.class, orders);
        this.deliveries = deliveries;
        field("at", Delivery::createdAt);
        field("channel", Delivery::channel);
        field("template", Delivery::template);
        field("number", Delivery::aboutNumber);
        field("person", Delivery::name);
        field("unit", Delivery::unitLabel);
        field("address", Delivery::address);
        field("state", Delivery::state);
        field("reason", Delivery::reason);
        field("carrier", Delivery::carrier);
        field("sentAt", Delivery::sentAt);
        field("deliveredAt", Delivery::deliveredAt);
        field("readAt", Delivery::readAt);
    }

    @Override
    public Page<Delivery> page(OutboxQuestion question, Access access, Paging paging) {
        return deliveries.page(question.filter(), access, paging);
    }
}
