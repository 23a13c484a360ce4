package linli.notification.notices.web;

import java.util.Set;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.estate.Audiences;
import linli.chassis.exports.ExportOrders;
import linli.chassis.exports.ExportedList;
import linli.notification.notices.Recipient;
import linli.notification.notices.Recipient.Standing;
import linli.notification.notices.Recipients;
import linli.notification.notices.web.ReaderList.ReadersOf;
import org.springframework.stereotype.Component;

/** Whom a notice came to and who has read it, by unit, on the screen and in a file. */
@Component
class ReaderList extends ExportedList<ReadersOf, Recipient> {

    private final Recipients recipients;

    ReaderList(Recipients recipients, Audiences audiences, ExportOrders orders) {
        super("notice-readers-export", "notice:draft", ReadersOf.class, orders);
        this.recipients = recipients;
        field("building", line -> audiences.nameOf(line.buildingId()));
        field("unit", Recipient::unitLabel);
        field("person", Recipient::name);
        field("cameAt", Recipient::at);
        field("read", line -> line.readAt() != null);
        field("readAt", Recipient::readAt);
        field("confirmed", Recipient::confirmed);
    }

    /**
     * @param standing empty for all
     */
    record ReadersOf(UUID notice, Set<Standing> standing) {}

    @Override
    public Page<Recipient> page(ReadersOf asked, Access access, Paging paging) {
        return recipients.all(asked.notice(), asked.standing(), access, paging);
    }
}
