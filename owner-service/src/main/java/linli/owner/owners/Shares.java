package linli.owner.owners;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import linli.chassis.Refusal;
import linli.chassis.Refusal.FieldError;
import linli.contracts.owner.OwnerEvent.Share;
import linli.contracts.owner.OwnerEvent.UnitLink;
import org.jspecify.annotations.Nullable;

/**
 * What the owners of a unit hold of it. Shares are exact fractions, so that three thirds are the
 * whole; those that no deed states count for nothing, since the law (民法典 308, 309 条) makes them one
 * thing in a family and another between partners.
 */
final class Shares {

    /** Finer than any deed states: a ten-thousandth of a per cent. */
    private static final int FINEST = 1_000_000;

    private Shares() {}

    /**
     * @throws Refusal.Invalid {@code owner.share} when it is no share of one whole
     */
    static Share of(int numerator, int denominator) {
        if (numerator < 1 || numerator > denominator || denominator > FINEST) {
            throw invalid("A share is a fraction of at most 1, of parts of at most " + FINEST);
        }
        var both = BigInteger.valueOf(numerator).gcd(BigInteger.valueOf(denominator)).intValue();
        return new Share(numerator / both, denominator / both);
    }

    static Refusal.Invalid invalid(String why) {
        return new Refusal.Invalid(
                "owner.share", why, List.of(new FieldError("share", "share", null)));
    }

    /**
     * Whether there is room for a share beside the others, on every day it holds.
     *
     * @param others links of the same unit
     * @throws Refusal.Conflict {@code owner.shares-exceed} with what the others hold, such as
     *     {@code 2/3}
     */
    static void requireRoom(UnitLink link, Collection<UnitLink> others) {
        if (link.share() == null) {
            return;
        }
        // Sums change on the days on which a share begins, and nowhere else grow.
        Stream.concat(Stream.of(link), others.stream())
                .map(UnitLink::from)
                .filter(day -> holdsOn(link, day))
                .distinct()
                .forEach(day -> {
                    var held = sum(others.stream().filter(one -> holdsOn(one, day)).toList());
                    if (held.plus(link.share()).isMoreThanTheWhole()) {
                        throw new Refusal.Conflict(
                                "owner.shares-exceed",
                                "The others hold %s of it on %s".formatted(held.text(), day),
                                new FieldError("share", "shares-exceed", held.text()));
                    }
                });
    }

    /**
     * @throws Refusal.Invalid {@code owner.shares-short} when all of them are stated and leave a
     *     part that is nobody's
     */
    static void requireWhole(List<UnitLink> links) {
        var sum = sum(links);
        if (links.stream().allMatch(link -> link.share() != null) && sum.isLessThanTheWhole()) {
            throw new Refusal.Invalid(
                    "owner.shares-short",
                    "Together they hold %s of it".formatted(sum.text()),
                    List.of(new FieldError("share", "shares-short", sum.text())));
        }
    }

    static boolean holdsOn(UnitLink link, LocalDate day) {
        var to = link.to();
        return !link.from().isAfter(day) && (to == null || day.isBefore(to));
    }

    /** As it is written: {@code 1/3}, and 1 for the whole. */
    static String text(Share share) {
        return Sum.NOTHING.plus(share).text();
    }

    private static Sum sum(List<UnitLink> links) {
        var sum = Sum.NOTHING;
        for (var link : links) {
            sum = sum.plus(link.share());
        }
        return sum;
    }

    private record Sum(BigInteger numerator, BigInteger denominator) {

        static final Sum NOTHING = new Sum(BigInteger.ZERO, BigInteger.ONE);

        Sum plus(@Nullable Share share) {
            if (share == null) {
                return this;
            }
            var parts = BigInteger.valueOf(share.denominator());
            var sum =
                    numerator
                            .multiply(parts)
                            .add(BigInteger.valueOf(share.numerator()).multiply(denominator));
            var both = sum.gcd(denominator.multiply(parts));
            return new Sum(sum.divide(both), denominator.multiply(parts).divide(both));
        }

        boolean isMoreThanTheWhole() {
            return numerator.compareTo(denominator) > 0;
        }

        boolean isLessThanTheWhole() {
            return numerator.compareTo(denominator) < 0;
        }

        String text() {
            return denominator.equals(BigInteger.ONE)
                    ? numerator.toString()
                    : numerator + "/" + denominator;
        }
    }
}
