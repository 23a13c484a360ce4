package linli.chassis.seeds;

/**
 * A step that brings what an older build stored to where this build needs it. It is applied once
 * per installation, before anything else starts, and may be applied again after a crash: what is
 * done already it leaves as it is. A step that was released is never changed; the next one mends.
 */
public interface Migration {

    /** Whose steps these are, such as {@code jobs}. */
    String room();

    /** Counts the room's steps from one, without gaps. */
    int number();

    /** What it does, in one line for who reads the trail. */
    String what();

    void apply();
}
