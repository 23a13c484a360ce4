package linli.survey.figures;

import org.jspecify.annotations.Nullable;

/**
 * How closely two answers of the same people go together: Pearson's r, with a 95 % interval by
 * Fisher's z (R. A. Fisher, On the "probable error" of a coefficient of correlation, Metron 1,
 * 1921).
 */
public final class Correlation {

    /** Fisher's z has no error of fewer. */
    private static final int FEWEST = 4;

    private long size;
    private double meanX;
    private double meanY;
    private double squaresX;
    private double squaresY;
    private double products;

    /**
     * @param r from −1 to 1
     * @param low where its 95 % interval begins
     * @param high where it ends
     */
    public record Strength(long size, double r, double low, double high) {}

    /** One person's two answers; summed up without losing digits (Welford 1962). */
    public void add(double x, double y) {
        size++;
        var fromX = x - meanX;
        var fromY = y - meanY;
        meanX += fromX / size;
        meanY += fromY / size;
        squaresX += fromX * (x - meanX);
        squaresY += fromY * (y - meanY);
        products += fromX * (y - meanY);
    }

    /** Null while there are too few, or one of both is always the same. */
    public @Nullable Strength strength() {
        if (size < FEWEST || squaresX <= 0 || squaresY <= 0) {
            return null;
        }
        var r = Math.clamp(products / Math.sqrt(squaresX * squaresY), -1, 1);
        if (Math.abs(r) > 1 - 1e-12) {
            return new Strength(size, r, r, r);
        }
        var z = 0.5 * Math.log((1 + r) / (1 - r));
        var margin = Sample.WIDTH / Math.sqrt(size - 3.0);
        return new Strength(size, r, Math.tanh(z - margin), Math.tanh(z + margin));
    }
}
