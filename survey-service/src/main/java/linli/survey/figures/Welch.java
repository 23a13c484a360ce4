package linli.survey.figures;

/**
 * Whether two means differ by more than chance: Welch's t test, two-sided, which takes neither
 * equal variances nor equal sizes for granted (B. L. Welch, The generalization of "Student's"
 * problem when several different population variances are involved, Biometrika 34, 1947;
 * NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.5.3). Both samples have to be of different
 * people or independent of each other: whoever answers twice makes the test careful rather than
 * bold. Answers of 1 to 5 are no normal distribution; from about thirty answers on that matters
 * little.
 */
public final class Welch {

    private static final double LEVEL = 0.05;

    private Welch() {}

    /**
     * @param difference the later mean less the earlier one
     * @param low where the difference's 95 % confidence interval begins
     * @param high where it ends
     * @param p how likely chance alone gives a difference as large
     * @param significant whether that is below 5 %
     */
    public record Comparison(
            double difference, double low, double high, double p, boolean significant) {}

    /**
     * @param before at least two
     * @param after at least two
     */
    public static Comparison compare(Sample before, Sample after) {
        var difference = after.mean() - before.mean();
        var error = error(before, after);
        if (error == 0) {
            var p = difference == 0 ? 1.0 : 0.0;
            return new Comparison(difference, difference, difference, p, p < LEVEL);
        }
        var degrees = degrees(before, after);
        var p = StudentT.beyond(difference / error, degrees);
        var margin = StudentT.within(1 - LEVEL, degrees) * error;
        return new Comparison(difference, difference - margin, difference + margin, p, p < LEVEL);
    }

    static double statistic(Sample before, Sample after) {
        return (after.mean() - before.mean()) / error(before, after);
    }

    private static double error(Sample before, Sample after) {
        return Math.sqrt(squared(before) + squared(after));
    }

    /** Degrees of freedom by Welch and Satterthwaite. */
    static double degrees(Sample before, Sample after) {
        return Math.pow(squared(before) + squared(after), 2)
                / (Math.pow(squared(before), 2) / (before.size() - 1)
                        + Math.pow(squared(after), 2) / (after.size() - 1));
    }

    /** The square of the mean's standard error. */
    private static double squared(Sample sample) {
        return sample.deviation() * sample.deviation() / sample.size();
    }
}
