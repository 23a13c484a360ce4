package linli.contracts.notification;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Set;
import java.util.UUID;
import linli.contracts.Event;
import linli.contracts.Published;

/** What holds on message boards (留言板): one set of rules for the whole installation. */
@Published(topic = "notification.board-rules")
public sealed interface BoardRulesEvent extends Event {

    UUID rulesId();

    /**
     * @param words how many there are now
     */
    @JsonTypeName("boardrules.words-changed")
    @JsonClassDescription("Sensitive words were added or taken away")
    record WordsChanged(UUID rulesId, Set<String> added, Set<String> removed, int words)
            implements BoardRulesEvent {}

    @JsonTypeName("boardrules.naming-changed")
    @JsonClassDescription("Authors are called otherwise on a community's board")
    record NamingChanged(UUID rulesId, UUID communityId, Naming naming)
            implements BoardRulesEvent {}

    /** How neighbours see who wrote something. */
    enum Naming {
        /** 楼栋和姓: 3栋 王** */
        MASKED,
        /** 只显示楼栋 */
        BUILDING,
        /** 楼栋和姓名 */
        NAME
    }
}
