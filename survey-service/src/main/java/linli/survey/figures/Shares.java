package linli.survey.figures;

/**
 * Whether two shares differ by more than chance: the z test of two proportions, two-sided, with the
 * pooled share for the test and each sample's own for the interval (A. Agresti, An Introduction to
 * Categorical Data Analysis, 2.2). The samples have to be of different people, or of different
 * times.
 */
public final class Shares {

    private static final double LEVEL = 0.05;

    /** As many as expected on either side from which the normal distribution is near enough. */
    private static final double FEWEST_EXPECTED = 5;

    private Shares() {}

    /**
     * How many of how many.
     *
     * @param of at least one
     */
    public record Share(long count, long of) {

        public double value() {
            return (double) count / of;
        }

        private double variance() {
            return value() * (1 - value()) / of;
        }
    }

    /**
     * @param difference the later share less the earlier one, −1 to 1
     * @param low where the difference's 95 % confidence interval begins
     * @param high where it ends
     * @param z in standard errors; zero where nobody or everybody says so in both
     * @param p how likely chance alone gives a difference as large
     * @param sure whether there are enough answers for such a sentence at all: five expected on
     *     either side in both
     * @param significant whether p is below 5 %, and there are enough
     */
    public record Comparison(
            double difference,
            double low,
            double high,
            double z,
            double p,
            boolean sure,
            boolean significant) {}

    public static Comparison compare(Share before, Share after) {
        var difference = after.value() - before.value();
        var pooled = (double) (before.count() + after.count()) / (before.of() + after.of());
        var error = Math.sqrt(pooled * (1 - pooled) * (1.0 / before.of() + 1.0 / after.of()));
        var z = error == 0 ? 0 : difference / error;
        var p = beyond(Math.abs(z));
        var margin = Sample.WIDTH * Math.sqrt(before.variance() + after.variance());
        var fewest = Math.min(before.of(), after.of()) * Math.min(pooled, 1 - pooled);
        var sure = fewest >= FEWEST_EXPECTED;
        return new Comparison(
                difference,
                Math.max(-1, difference - margin),
                Math.min(1, difference + margin),
                z,
                p,
                sure,
                sure && p < LEVEL);
    }

    /**
     * How likely a normal value lies further from zero than z, on either side: Abramowitz and
     * Stegun, Handbook of Mathematical Functions, 7.1.26, right to 1.5e-7.
     */
    static double beyond(double z) {
        var x = z / Math.sqrt(2);
        var t = 1 / (1 + 0.3275911 * x);
        var polynomial =
                t
                        * (0.254829592
                                + t
                                        * (-0.284496736
                                                + t
                                                        * (1.421413741
                                                                + t
                                                                        * (-1.453152027
                                                                                + t
                                                                                        * 1.061405429))));
        return Math.min(1, polynomial * Math.exp(-x * x));
    }
}
