package linli.notification.deliveries.messaging;

import java.util.LinkedHashMap;
import linli.chassis.Reach;
import linli.chassis.consuming.Hears;
import linli.chassis.grants.Grants;
import linli.contracts.Envelope;
import linli.contracts.workorder.StockEvent;
import linli.notification.deliveries.DeliveryService;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Tells those who take goods in what is to be bought. */
@Component
class StockEventsConsumer {

    private static final String WHO_BUYS = "material:receive";

    private final DeliveryService deliveries;
    private final Grants grants;

    StockEventsConsumer(DeliveryService deliveries, Grants grants) {
        this.deliveries = deliveries;
        this.grants = grants;
    }

    @Hears(StockEvent.ShortageNoticed.class)
    @KafkaListener(topics = "workorder.stock", groupId = "notification-service.stock")
    void on(Envelope envelope) {
        if (envelope.data() instanceof StockEvent.ShortageNoticed(var item, var free, var least)) {
            var parameters = new LinkedHashMap<String, String>();
            parameters.put("material", item.name());
            var english = item.nameEn();
            if (english != null) {
                parameters.put("materialEn", english);
            }
            parameters.put("free", free.stripTrailingZeros().toPlainString());
            parameters.put("minimum", least.stripTrailingZeros().toPlainString());
            for (var buyer : grants.holders(WHO_BUYS, Reach.community(item.communityId()))) {
                deliveries.deliver(
                        envelope.id(), buyer.staffId(), envelope.type(), parameters, item.itemId());
            }
        }
    }
}
