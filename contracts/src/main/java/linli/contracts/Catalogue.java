package linli.contracts;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import linli.contracts.billing.ArrearsEvent;
import linli.contracts.billing.BillEvent;
import linli.contracts.billing.BillRunEvent;
import linli.contracts.billing.ClosingEvent;
import linli.contracts.billing.DunningEvent;
import linli.contracts.billing.LateFeeEvent;
import linli.contracts.billing.LateFeeRuleEvent;
import linli.contracts.billing.MeterEvent;
import linli.contracts.billing.PaymentEvent;
import linli.contracts.billing.PoolSumEvent;
import linli.contracts.billing.ReliefEvent;
import linli.contracts.billing.TariffEvent;
import linli.contracts.notification.AnswerEvent;
import linli.contracts.notification.BoardPostEvent;
import linli.contracts.notification.BoardRulesEvent;
import linli.contracts.notification.ConversationEvent;
import linli.contracts.notification.LobbyPageEvent;
import linli.contracts.notification.MessageEvent;
import linli.contracts.notification.NoticeEvent;
import linli.contracts.notification.TemplateEvent;
import linli.contracts.operations.OperationEvent;
import linli.contracts.owner.BuildingEvent;
import linli.contracts.owner.CalendarEvent;
import linli.contracts.owner.CommunityEvent;
import linli.contracts.owner.DictionaryEvent;
import linli.contracts.owner.DuplicateEvent;
import linli.contracts.owner.ImportEvent;
import linli.contracts.owner.MoveEvent;
import linli.contracts.owner.OwnerEvent;
import linli.contracts.owner.PersonKeyEvent;
import linli.contracts.owner.PostEvent;
import linli.contracts.owner.PropertyUnitEvent;
import linli.contracts.owner.SignInEvent;
import linli.contracts.owner.StaffEvent;
import linli.contracts.owner.TransferEvent;
import linli.contracts.survey.ImprovementEvent;
import linli.contracts.survey.InvitationEvent;
import linli.contracts.survey.QuestionnaireEvent;
import linli.contracts.survey.RatingEvent;
import linli.contracts.workorder.ComplaintEvent;
import linli.contracts.workorder.ComplimentEvent;
import linli.contracts.workorder.DispatchPolicyEvent;
import linli.contracts.workorder.DutyEvent;
import linli.contracts.workorder.EscalationEvent;
import linli.contracts.workorder.HandoverEvent;
import linli.contracts.workorder.RequestEvent;
import linli.contracts.workorder.RosterEvent;
import linli.contracts.workorder.StockEvent;
import linli.contracts.workorder.SuggestionEvent;
import linli.contracts.workorder.TeamEvent;
import linli.contracts.workorder.TechnicianEvent;
import linli.contracts.workorder.WorkOrderEvent;

/**
 * Every event there is, by its name on the wire. A consumer finds the Java type here and nowhere
 * else: type headers of a record are never trusted.
 */
public final class Catalogue {

    /** Short names of the services that publish. */
    public static final List<String> SERVICES =
            List.of("owner", "workorder", "notification", "billing", "survey", "audit");

    private static final List<Class<? extends Event>> FAMILIES =
            List.of(
                    CommunityEvent.class,
                    BuildingEvent.class,
                    PropertyUnitEvent.class,
                    OwnerEvent.class,
                    PersonKeyEvent.class,
                    MoveEvent.class,
                    TransferEvent.class,
                    DuplicateEvent.class,
                    StaffEvent.class,
                    SignInEvent.class,
                    PostEvent.class,
                    DictionaryEvent.class,
                    CalendarEvent.class,
                    ImportEvent.class,
                    RequestEvent.class,
                    WorkOrderEvent.class,
                    TechnicianEvent.class,
                    TeamEvent.class,
                    DispatchPolicyEvent.class,
                    RosterEvent.class,
                    DutyEvent.class,
                    HandoverEvent.class,
                    EscalationEvent.class,
                    StockEvent.class,
                    AnswerEvent.class,
                    ComplaintEvent.class,
                    SuggestionEvent.class,
                    ComplimentEvent.class,
                    MessageEvent.class,
                    NoticeEvent.class,
                    ConversationEvent.class,
                    BoardPostEvent.class,
                    BoardRulesEvent.class,
                    LobbyPageEvent.class,
                    TemplateEvent.class,
                    BillEvent.class,
                    ArrearsEvent.class,
                    TariffEvent.class,
                    BillRunEvent.class,
                    PaymentEvent.class,
                    DunningEvent.class,
                    LateFeeRuleEvent.class,
                    ReliefEvent.class,
                    MeterEvent.class,
                    PoolSumEvent.class,
                    LateFeeEvent.class,
                    ClosingEvent.class,
                    RatingEvent.class,
                    QuestionnaireEvent.class,
                    InvitationEvent.class,
                    ImprovementEvent.class,
                    OperationEvent.class);

    private static final Map<String, Class<? extends Event>> BY_TYPE = byType();
    private static final Set<String> UNKEPT = membersOf(published -> !published.kept());
    private static final Set<String> STATES = membersOf(Published::compacted);

    private Catalogue() {}

    /** The sealed families, owner-service's first. */
    public static List<Class<? extends Event>> families() {
        return FAMILIES;
    }

    public static Collection<Class<? extends Event>> members(Class<? extends Event> family) {
        return BY_TYPE.values().stream().filter(family::isAssignableFrom).toList();
    }

    public static Optional<Class<? extends Event>> find(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    /** The event's name on the wire. */
    public static String typeOf(Event event) {
        return nameOf(event.getClass());
    }

    public static String nameOf(Class<?> event) {
        return Objects.requireNonNull(
                        event.getAnnotation(JsonTypeName.class),
                        () -> event.getName() + " has no name on the wire")
                .value();
    }

    /**
     * The topic on which a service publishes a family.
     *
     * @param service the service's short name, such as {@code workorder}
     */
    public static String topicOf(Class<? extends Event> family, String service) {
        return published(family).topic().replace(Published.ANY_SERVICE, service);
    }

    public static Published published(Class<? extends Event> family) {
        return Objects.requireNonNull(
                family.getAnnotation(Published.class), () -> family.getName() + " says no topic");
    }

    /** Whether histories keep an event, by its name on the wire; what nobody knows they do. */
    public static boolean isKept(String type) {
        return !UNKEPT.contains(type);
    }

    /** Names on the wire of the events whose topic keeps the newest of each aggregate for ever. */
    public static Set<String> states() {
        return STATES;
    }

    private static Set<String> membersOf(Predicate<Published> families) {
        return FAMILIES.stream()
                .filter(family -> families.test(published(family)))
                .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                .map(Catalogue::nameOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, Class<? extends Event>> byType() {
        var types = new LinkedHashMap<String, Class<? extends Event>>();
        for (var family : FAMILIES) {
            for (var member : family.getPermittedSubclasses()) {
                var event = member.asSubclass(Event.class);
                if (types.put(nameOf(event), event) != null) {
                    throw new IllegalStateException("Two events are called " + nameOf(event));
                }
            }
        }
        return Collections.unmodifiableMap(types);
    }
}
