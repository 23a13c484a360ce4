package linli.survey.figures;

/**
 * Student's t distribution, by the continued fraction of the incomplete beta function (Press et
 * al., Numerical Recipes, 3rd edition, 6.4; Lentz's method).
 */
final class StudentT {

    private static final int MOST_STEPS = 10_000;
    private static final double EXACT = 1e-14;
    private static final double TINY = 1e-300;

    private StudentT() {}

    /** How likely a value lies further from zero than t, on either side. */
    static double beyond(double t, double degrees) {
        return beta(degrees / 2, 0.5, degrees / (degrees + t * t));
    }

    /** How far from zero the middle part of that probability reaches. */
    static double within(double probability, double degrees) {
        var low = 0.0;
        var high = 1.0;
        while (beyond(high, degrees) > 1 - probability) {
            high *= 2;
        }
        while (high - low > 1e-10 * high) {
            var middle = (low + high) / 2;
            if (beyond(middle, degrees) > 1 - probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** The regularised incomplete beta function. */
    private static double beta(double a, double b, double x) {
        if (x <= 0 || x >= 1) {
            return x <= 0 ? 0 : 1;
        }
        var front =
                Math.exp(
                        logGamma(a + b)
                                - logGamma(a)
                                - logGamma(b)
                                + a * Math.log(x)
                                + b * Math.log1p(-x));
        // The fraction converges quickly on this side; the other one follows by symmetry.
        return x < (a + 1) / (a + b + 2)
                ? front * fraction(a, b, x) / a
                : 1 - front * fraction(b, a, 1 - x) / b;
    }

    private static double fraction(double a, double b, double x) {
        var c = 1.0;
        var d = 1 / apart(1 - (a + b) * x / (a + 1));
        var value = d;
        for (var step = 1; step <= MOST_STEPS; step++) {
            var even = step * (b - step) * x / ((a + 2 * step - 1) * (a + 2 * step));
            d = 1 / apart(1 + even * d);
            c = apart(1 + even / c);
            value *= d * c;
            var odd = -(a + step) * (a + b + step) * x / ((a + 2 * step) * (a + 2 * step + 1));
            d = 1 / apart(1 + odd * d);
            c = apart(1 + odd / c);
            value *= d * c;
            if (Math.abs(d * c - 1) < EXACT) {
                break;
            }
        }
        return value;
    }

    private static double apart(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }

    /** Lanczos' approximation (g = 7, nine terms), good to fifteen digits. */
    private static double logGamma(double x) {
        var terms =
                new double[] {
                    676.5203681218851,
                    -1259.1392167224028,
                    771.32342877765313,
                    -176.61502916214059,
                    12.507343278686905,
                    -0.13857109526572012,
                    9.9843695780195716e-6,
                    1.5056327351493116e-7
                };
        if (x < 0.5) {
            return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
        }
        var sum = 0.99999999999980993;
        for (var term = 0; term < terms.length; term++) {
            sum += terms[term] / (x + term);
        }
        var base = x + terms.length - 1.5;
        return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(base) - base + Math.log(sum);
    }
}
