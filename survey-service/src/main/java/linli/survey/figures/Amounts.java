package linli.survey.figures;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Amounts that people gave: how many, how much on average, and where the middle ones lie. */
public final class Amounts {

    private final TreeMap<BigDecimal, Long> counts = new TreeMap<>();
    private long size;

    public void add(BigDecimal amount) {
        counts.merge(amount, 1L, Long::sum);
        size++;
    }

    public long size() {
        return size;
    }

    /** Mean and deviation; all zero of none. */
    public Sample sample() {
        if (size == 0) {
            return new Sample(0, 0, 0);
        }
        var sum = 0.0;
        for (var one : counts.entrySet()) {
            sum += one.getKey().doubleValue() * one.getValue();
        }
        var mean = sum / size;
        var squares = 0.0;
        for (var one : counts.entrySet()) {
            squares += Math.pow(one.getKey().doubleValue() - mean, 2) * one.getValue();
        }
        return new Sample(size, mean, size > 1 ? Math.sqrt(squares / (size - 1)) : 0);
    }

    /**
     * The amount below which this share of all lies, between two of them in proportion: definition
     * 7 of Hyndman and Fan (Sample Quantiles in Statistical Packages, The American Statistician 50,
     * 1996), as spreadsheets compute {@code QUARTILE.INC}.
     *
     * @param share 0 to 1
     * @throws IllegalStateException when there is none
     */
    public double quantile(double share) {
        if (size == 0) {
            throw new IllegalStateException("No amounts");
        }
        var place = share * (size - 1);
        var below = at((long) Math.floor(place));
        var above = at((long) Math.ceil(place));
        return below + (place - Math.floor(place)) * (above - below);
    }

    /** The amount at this place in order of size, from zero. */
    private double at(long place) {
        var passed = 0L;
        Iterator<Map.Entry<BigDecimal, Long>> all = counts.entrySet().iterator();
        while (all.hasNext()) {
            var next = all.next();
            passed += next.getValue();
            if (passed > place) {
                return next.getKey().doubleValue();
            }
        }
        return Objects.requireNonNull(counts.lastKey()).doubleValue();
    }
}
