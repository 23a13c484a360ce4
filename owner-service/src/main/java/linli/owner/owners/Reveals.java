package linli.owner.owners;

import java.time.LocalDate;

/** How often somebody has looked at numbers in full on a day. */
public interface Reveals {

    /**
     * One look more, unless that is too many.
     *
     * @param account whoever looks
     * @param most on one day
     * @return whether it was within the limit
     */
    boolean count(String account, LocalDate day, int most);
}
