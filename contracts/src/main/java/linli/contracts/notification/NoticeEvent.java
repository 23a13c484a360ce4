package linli.contracts.notification;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import linli.contracts.Event;
import linli.contracts.Published;
import linli.contracts.owner.OwnerEvent.Relation;
import org.jspecify.annotations.Nullable;

/** Notices (公告): what is announced to the people of communities, buildings or units. */
@Published(topic = "notification.notices")
public sealed interface NoticeEvent extends Event {

    UUID noticeId();

    @JsonTypeName("notice.drafted")
    @JsonClassDescription("A notice was written down, for nobody to see yet")
    record Drafted(UUID noticeId, String number, Category category, String title, Audience audience)
            implements NoticeEvent {}

    @JsonTypeName("notice.revised")
    @JsonClassDescription("A draft was rewritten")
    record Revised(UUID noticeId, String number, Category category, String title, Audience audience)
            implements NoticeEvent {}

    @JsonTypeName("notice.submitted")
    @JsonClassDescription("A draft waits for somebody who may approve it")
    record Submitted(UUID noticeId, String number, String title) implements NoticeEvent {}

    /**
     * @param publishAt when it will be seen
     */
    @JsonTypeName("notice.scheduled")
    @JsonClassDescription("A notice was approved; from now on its words stay as they are")
    record Scheduled(UUID noticeId, String number, String title, Instant publishAt)
            implements NoticeEvent {}

    @JsonTypeName("notice.refused")
    @JsonClassDescription("A notice was not approved and is a draft again")
    record Refused(UUID noticeId, String number, String title, String reason)
            implements NoticeEvent {}

    /**
     * @param expiresAt null when it stays
     * @param supersedes the notice that this one corrects
     */
    @JsonTypeName("notice.published")
    @JsonClassDescription("A notice can be seen by its audience")
    record Published(
            UUID noticeId,
            String number,
            Category category,
            String title,
            Audience audience,
            @Nullable Instant expiresAt,
            @Nullable UUID supersedes)
            implements NoticeEvent {}

    /**
     * @param people how many people it is for, each counted once
     */
    @JsonTypeName("notice.delivered")
    @JsonClassDescription("A line of the ledger says of everybody in the audience that it came")
    record Delivered(UUID noticeId, String number, String title, long people)
            implements NoticeEvent {}

    /**
     * @param people who had not read it then
     */
    @JsonTypeName("notice.reminded")
    @JsonClassDescription("Whoever had not read a notice was reminded of it")
    record Reminded(UUID noticeId, String number, String title, long people)
            implements NoticeEvent {}

    @JsonTypeName("notice.sending-paused")
    @JsonClassDescription("What was still to go out of the house about a notice waits")
    record SendingPaused(UUID noticeId, String number, String title) implements NoticeEvent {}

    @JsonTypeName("notice.sending-resumed")
    @JsonClassDescription("What waited goes out of the house again")
    record SendingResumed(UUID noticeId, String number, String title) implements NoticeEvent {}

    @JsonTypeName("notice.sending-cancelled")
    @JsonClassDescription("What was still to go out of the house about a notice stays in it")
    record SendingCancelled(UUID noticeId, String number, String title) implements NoticeEvent {}

    @JsonTypeName("notice.withdrawn")
    @JsonClassDescription("A notice was taken back; nobody sees it any more")
    record Withdrawn(UUID noticeId, String number, String title, String reason)
            implements NoticeEvent {}

    @JsonTypeName("notice.expired")
    @JsonClassDescription("A notice's time is over")
    record Expired(UUID noticeId, String number, String title) implements NoticeEvent {}

    /** What a notice is about. */
    enum Category {
        /** 停水停电 */
        OUTAGE,
        /** 安全提醒 */
        SAFETY,
        /** 温馨提示 */
        REMINDER,
        /** 社区活动 */
        ACTIVITY,
        /** 收费通知 */
        FEE,
        /** 其他 */
        OTHER
    }

    /**
     * For whom it is: the people of all these places taken together.
     *
     * @param relations only who is that to a unit there; everybody when empty
     * @param tags only who is marked by one of these; everybody when empty
     * @param except units whose people are left out
     * @param entrances of a building of which any is named, only these
     * @param types only units of one of these types; all when empty
     * @param owing only units for which something is overdue when it is published
     * @param list only who is on the list with this id; null for all
     */
    record Audience(
            Set<UUID> communities,
            Set<UUID> buildings,
            Set<UUID> units,
            Set<Relation> relations,
            Set<String> tags,
            Set<UUID> except,
            Set<Entrance> entrances,
            Set<String> types,
            boolean owing,
            @Nullable UUID list) {

        public Audience {
            tags = tags == null ? Set.of() : tags;
            except = except == null ? Set.of() : except;
            entrances = entrances == null ? Set.of() : entrances;
            types = types == null ? Set.of() : types;
        }
    }

    /**
     * An entrance (单元) of a building.
     *
     * @param name such as {@code 2} in {@code 3-2-1201}
     */
    record Entrance(UUID buildingId, String name) {}
}
