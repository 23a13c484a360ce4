package linli.notification.templates;

/**
 * How a short message is charged for: by segments of UCS-2, as domestic providers count them in
 * whatever script. One message holds 70 characters; a longer one is sent in pieces of 67.
 */
public final class Segments {

    private static final int ALONE = 70;
    private static final int IN_PIECES = 67;

    private Segments() {}

    public static int of(String text) {
        return of(text.length());
    }

    static int of(int characters) {
        return characters <= ALONE ? 1 : Math.ceilDiv(characters, IN_PIECES);
    }
}
