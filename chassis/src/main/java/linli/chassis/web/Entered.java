package linli.chassis.web;

import org.jspecify.annotations.Nullable;

/** What people leave in a field that they need not fill. */
public final class Entered {

    private Entered() {}

    /** The text without blanks at its ends; null when nothing else stands there. */
    public static @Nullable String orNone(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
