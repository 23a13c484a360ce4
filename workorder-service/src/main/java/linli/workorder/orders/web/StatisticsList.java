package linli.workorder.orders.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.exports.ExportOrders;
import linli.chassis.exports.ExportedList;
import linli.contracts.Money;
import linli.workorder.orders.OrderStatistics;
import linli.workorder.orders.OrderStatistics.By;
import linli.workorder.orders.OrderStatistics.Group;
import linli.workorder.orders.TimeSteps.Spread;
import linli.workorder.orders.TimeSteps.Value;
import linli.workorder.technicians.Technician;
import linli.workorder.technicians.Technicians;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The statistics of work that is done, on the screen and in a file: few rows, all at once. */
@Component
class StatisticsList extends ExportedList<StatisticsQuestion, StatisticsList.GroupView> {

    private static final int SECONDS_PER_MINUTE = 60;

    private final OrderStatistics statistics;
    private final Technicians technicians;

    StatisticsList(OrderStatistics statistics, Technicians technicians, ExportOrders orders) {
        super("order-statistics-export", "report:view", StatisticsQuestion.class, orders);
        this.statistics = statistics;
        this.technicians = technicians;
        field("community", GroupView::community);
        field("type", GroupView::type);
        field("technician", GroupView::name);
        field("month", GroupView::month);
        field("done", GroupView::done);
        field("onTime", GroupView::onTime);
        field("atOnce", GroupView::atOnce);
        field("cameBack", GroupView::cameBack);
        took("response", GroupView::response);
        took("arrival", GroupView::arrival);
        took("resolution", GroupView::resolution);
        field("material", GroupView::material);
        field("purchase", GroupView::purchase);
        field("unpriced", GroupView::unpriced);
        field("labour", GroupView::labour);
        field("workedMinutes", GroupView::workedMinutes);
        field("rated", GroupView::rated);
        field("average", GroupView::average);
    }

    /** Median and 90th percentile, in minutes. */
    private void took(String what, Function<GroupView, Spread> of) {
        field(what + "Median", group -> minutes(of.apply(group).median()));
        field(what + "P90", group -> minutes(of.apply(group).p90()));
    }

    private static @Nullable BigDecimal minutes(@Nullable Value value) {
        return value == null ? null : quotient(value.seconds(), SECONDS_PER_MINUTE, 1);
    }

    private static BigDecimal quotient(long of, long by, int decimals) {
        return BigDecimal.valueOf(of)
                .divide(BigDecimal.valueOf(by), decimals, RoundingMode.HALF_UP);
    }

    @Override
    public Page<GroupView> page(StatisticsQuestion question, Access access, Paging paging) {
        return new Page<>(groups(question, access), null);
    }

    List<GroupView> groups(StatisticsQuestion question, Access access) {
        return statistics.groups(question.by(), question.wanted(access.at()), access).stream()
                .map(group -> view(question.by(), group))
                .toList();
    }

    private GroupView view(By by, Group group) {
        var key = group.key();
        return new GroupView(
                key,
                by == By.COMMUNITY ? UUID.fromString(key) : null,
                by == By.TYPE ? key : null,
                by == By.TECHNICIAN ? nameOf(UUID.fromString(key)) : null,
                by == By.MONTH ? key : null,
                group.done(),
                group.onTime(),
                group.atOnce(),
                group.cameBack(),
                group.response(),
                group.arrival(),
                group.resolution(),
                new Money(group.materialCents()),
                new Money(group.purchaseCents()),
                group.unpriced(),
                new Money(group.labourCents()),
                group.workedMinutes(),
                group.rated(),
                group.rated() == 0 ? null : quotient(group.stars(), group.rated(), 2));
    }

    private @Nullable String nameOf(UUID technician) {
        return technicians
                .find(technician)
                .map(Technician::profile)
                .map(one -> one.name())
                .orElse(null);
    }

    /**
     * @param key id of the community or technician, code of the kind, or month
     * @param name of the technician; null when it is told apart otherwise, or the name is not known
     * @param onTime how many within their time
     * @param atOnce how many without rework
     * @param cameBack how many were mended again within thirty days: same unit, same kind
     * @param response from creation to acceptance, in the hours that its clock counts
     * @param arrival from creation to the beginning of work, in the same hours
     * @param resolution from creation to completion, less what paused the clock
     * @param material what was charged for materials
     * @param purchase what they had cost us, as far as goods receipts say
     * @param unpriced how many lines of material no goods receipt says that of
     * @param average of those that were rated; null when none was
     */
    record GroupView(
            String key,
            @Nullable UUID community,
            @Nullable String type,
            @Nullable String name,
            @Nullable String month,
            long done,
            long onTime,
            long atOnce,
            long cameBack,
            Spread response,
            Spread arrival,
            Spread resolution,
            Money material,
            Money purchase,
            long unpriced,
            Money labour,
            long workedMinutes,
            long rated,
            @Nullable BigDecimal average) {}
}
