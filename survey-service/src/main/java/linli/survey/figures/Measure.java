package linli.survey.figures;

/** What is averaged, and what each place of a distribution counts for. */
public enum Measure {
    /** 1 to 5 on a question's scale. */
    SCALE {
        @Override
        double valueAt(int place) {
            return place + 1.0;
        }
    },
    /**
     * Net promoter score, −100 to 100: the mean of 100 for a promoter (9, 10), −100 for a detractor
     * (0 to 6) and 0 for everybody else.
     */
    NPS {
        @Override
        double valueAt(int place) {
            return place >= PROMOTERS_FROM ? 100 : place <= DETRACTORS_UP_TO ? -100 : 0;
        }
    },
    /** 1 to 5 stars for finished work. */
    STARS {
        @Override
        double valueAt(int place) {
            return place + 1.0;
        }
    };

    private static final int PROMOTERS_FROM = 9;
    private static final int DETRACTORS_UP_TO = 6;

    abstract double valueAt(int place);
}
