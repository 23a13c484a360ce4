package linli.chassis.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How a clock came to what it shows, in sentences that a person at the counter can read out. */
public final class ClockExplanation {

    /** A ledger of months is told by its first and last lines; nobody reads more. */
    private static final int MOST_SENTENCES = 30;

    private static final DateTimeFormatter ZH = DateTimeFormatter.ofPattern("M月d日 HH:mm");
    private static final DateTimeFormatter EN =
            DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter ZH_DAY = DateTimeFormatter.ofPattern("M月d日");
    private static final DateTimeFormatter EN_DAY =
            DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private final LedgerClock clock;
    private final BusinessCalendar calendar;
    private final Instant at;
    private final Function<String, Sentence> reasons;
    private final List<Sentence> told = new ArrayList<>();

    private ClockExplanation(
            LedgerClock clock,
            BusinessCalendar business,
            Instant at,
            Function<String, Sentence> reasons) {
        this.clock = clock;
        this.calendar = business;
        this.at = at;
        this.reasons = reasons;
    }

    /** The same in both languages. */
    public record Sentence(String zh, String en) {}

    /**
     * @param at until when a clock that runs is told
     * @param reasons words for the reasons of the ledger
     */
    public static List<Sentence> of(
            LedgerClock clock,
            BusinessCalendar business,
            Instant at,
            Function<String, Sentence> reasons) {
        var explanation = new ClockExplanation(clock, business, at, reasons);
        explanation.tell();
        return explanation.bounded();
    }

    private void tell() {
        var target = span(clock.target());
        if (clock.counts() == LedgerClock.Counts.BUSINESS_HOURS) {
            say(
                    "按工作时间计时，时限 %s。".formatted(target.zh()),
                    "Counts business hours; %s are allowed.".formatted(target.en()));
        } else {
            say(
                    "不分昼夜计时，时限 %s。".formatted(target.zh()),
                    "Counts around the clock; %s are allowed.".formatted(target.en()));
        }
        for (var interval : clock.intervals()) {
            tell(interval);
        }
        verdict();
    }

    private void tell(LedgerClock.Interval interval) {
        var over = interval.to() != null || clock.stoppedAt() != null;
        var end = clock.end(interval, at);
        var why = reasons.apply(interval.reason());
        var from = interval.from();
        var zhWhen = zh(from) + (over ? " 至 " + zh(end) : " 起");
        var enWhen = over ? en(from) + " to " + en(end) : "From " + en(from);
        if (!interval.running()) {
            say(
                    "%s，暂停：%s。".formatted(zhWhen, why.zh()),
                    "%s: rested, %s.".formatted(enWhen, why.en()));
            return;
        }
        var counted = span(clock.calendar(interval, calendar).between(interval.from(), end));
        say(
                "%s，计时 %s（%s）。".formatted(zhWhen, counted.zh(), why.zh()),
                "%s: ran for %s, %s.".formatted(enWhen, counted.en(), why.en()));
        if (clock.countsIn(interval) == LedgerClock.Counts.BUSINESS_HOURS) {
            tellDays(interval.from(), horizon(interval, end));
        }
    }

    /** Of a clock that runs, the days until it is due are told too: they are why it is due then. */
    private Instant horizon(LedgerClock.Interval interval, Instant end) {
        if (interval.to() != null || clock.stoppedAt() != null) {
            return end;
        }
        var due = clock.late(calendar);
        return due.isAfter(end) ? due : end;
    }

    private void tellDays(Instant from, Instant to) {
        var last = LocalDate.ofInstant(to, calendar.zone());
        @Nullable LocalDate first = null;
        @Nullable String name = null;
        @Nullable Integer unknown = null;
        for (var day = LocalDate.ofInstant(from, calendar.zone());
                !day.isAfter(last);
                day = day.plusDays(1)) {
            if (!calendar.knows(day) && (unknown == null || unknown != day.getYear())) {
                unknown = day.getYear();
                say(
                        "%d 年的工作日历尚未录入，该年按全天计时。".formatted(unknown),
                        "The calendar of %d is not entered yet; its hours all count."
                                .formatted(unknown));
            }
            var off = calendar.dayOff(day).orElse(null);
            if (first != null && (off == null || !off.equals(name))) {
                tellOff(first, day.minusDays(1), String.valueOf(name));
                first = null;
            }
            if (off != null && first == null) {
                first = day;
                name = off;
            }
            var worked = day;
            calendar.workedInstead(day)
                    .ifPresent(why ->
                            say(
                                    "%s（%s）调休上班，照常计时。".formatted(ZH_DAY.format(worked), why),
                                    "%s (%s) is worked instead and counts."
                                            .formatted(EN_DAY.format(worked), why)));
        }
        if (first != null) {
            tellOff(first, last, String.valueOf(name));
        }
    }

    private void tellOff(LocalDate first, LocalDate last, String name) {
        var one = first.equals(last);
        var zh = ZH_DAY.format(first) + (one ? "" : "至" + ZH_DAY.format(last));
        var en = EN_DAY.format(first) + (one ? "" : " to " + EN_DAY.format(last));
        if (name.isEmpty()) {
            say("%s休息，不计时。".formatted(zh), "%s: days off, not counted.".formatted(en));
        } else {
            say(
                    "%s%s放假，不计时。".formatted(zh, name),
                    "%s: holiday (%s), not counted.".formatted(en, name));
        }
    }

    private void verdict() {
        var used = span(clock.used(at, calendar));
        var breached = clock.isBreached(at, calendar);
        if (clock.stoppedAt() != null) {
            say(
                    "共用 %s，%s。".formatted(used.zh(), breached ? "超时" : "按时"),
                    "%s used in all: %s.".formatted(used.en(), breached ? "late" : "in time"));
        } else if (breached) {
            say("已用 %s，已超时。".formatted(used.zh()), "%s used: late.".formatted(used.en()));
        } else if (clock.isRunning()) {
            var due = clock.late(calendar);
            say(
                    "已用 %s，%s 到期。".formatted(used.zh(), zh(due)),
                    "%s used; due on %s.".formatted(used.en(), en(due)));
        } else {
            say("已用 %s，正在暂停。".formatted(used.zh()), "%s used; it rests.".formatted(used.en()));
        }
    }

    private List<Sentence> bounded() {
        if (told.size() <= MOST_SENTENCES) {
            return List.copyOf(told);
        }
        var half = MOST_SENTENCES / 2;
        var some = new ArrayList<>(told.subList(0, half));
        some.add(new Sentence("……", "…"));
        some.addAll(told.subList(told.size() - half, told.size()));
        return List.copyOf(some);
    }

    private void say(String zh, String en) {
        told.add(new Sentence(zh, en));
    }

    private String zh(Instant instant) {
        return ZH.format(ZonedDateTime.ofInstant(instant, calendar.zone()));
    }

    private String en(Instant instant) {
        return EN.format(ZonedDateTime.ofInstant(instant, calendar.zone()));
    }

    private static Sentence span(Duration span) {
        var hours = span.toHours();
        var minutes = span.toMinutesPart();
        if (hours == 0) {
            return new Sentence(minutes + " 分钟", minutes + " min");
        }
        return minutes == 0
                ? new Sentence(hours + " 小时", hours + " h")
                : new Sentence(hours + " 小时 " + minutes + " 分钟", hours + " h " + minutes + " min");
    }
}
