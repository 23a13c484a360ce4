package linli.survey.figures;

import java.util.List;

/**
 * How many said what on average.
 *
 * @param deviation of the sample: its square is divided by one less than the size; zero of one
 */
public record Sample(long size, double mean, double deviation) {

    /** Half of the width of a 95 % interval, in standard errors (normal distribution). */
    public static final double WIDTH = 1.96;

    /**
     * @param distribution how often each value was given, from the least on
     */
    public static Sample of(Measure measure, List<Long> distribution) {
        var size = distribution.stream().mapToLong(Long::longValue).sum();
        if (size == 0) {
            return new Sample(0, 0, 0);
        }
        var sum = 0.0;
        for (var place = 0; place < distribution.size(); place++) {
            sum += distribution.get(place) * measure.valueAt(place);
        }
        var mean = sum / size;
        var squares = 0.0;
        for (var place = 0; place < distribution.size(); place++) {
            squares += distribution.get(place) * Math.pow(measure.valueAt(place) - mean, 2);
        }
        return new Sample(size, mean, size > 1 ? Math.sqrt(squares / (size - 1)) : 0);
    }

    /** Half of the mean's 95 % confidence interval, as questionnaires show it. */
    public double margin() {
        return size == 0 ? 0 : WIDTH * deviation / Math.sqrt(size);
    }
}
