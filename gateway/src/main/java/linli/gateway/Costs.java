package linli.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;

/**
 * What an operation costs the platform, in readings of one record: an account may spend so many a
 * second. The steps are coarse; what they keep apart is a look from an upload.
 */
final class Costs {

    static final int READING = 1;
    static final int SEARCH = 5;
    static final int COMMAND = 5;
    static final int REPORT = 20;
    static final int UPLOAD = 50;

    /** Without a token, so by the address it comes from: nobody tries codes faster than this. */
    static final int CODE = 100;

    static final int VERIFICATION = 200;

    /** Counted over many records. */
    private static final Set<String> COUNTED =
            Set.of("figures", "statistics", "groups", "arrears", "collection", "forecast", "reach");

    /** Set and printed for the one who asks. */
    private static final Set<String> PRINTED = Set.of("receipt", "notice", "letter");

    /** What it begins reads a whole list. */
    private static final Set<String> LONG_WORK = Set.of("exports", "bill-notices");

    private Costs() {}

    private static boolean ends(String path, Set<String> names) {
        return names.contains(path.substring(path.lastIndexOf('/') + 1));
    }

    /** Whether it is counted over many records, and so may fail without anybody's work with it. */
    static boolean isReport(String path) {
        return ends(path, COUNTED);
    }

    static int of(HttpServletRequest request) {
        var path = request.getRequestURI();
        if (path.startsWith(Routes.LOBBY) || path.startsWith(Routes.SLIPS)) {
            return CODE;
        }
        if (request.getMethod().equals("GET")) {
            if (isReport(path) || ends(path, PRINTED)) {
                return REPORT;
            }
            var query = request.getQueryString();
            return query != null && (query.startsWith("q=") || query.contains("&q="))
                    ? SEARCH
                    : READING;
        }
        if (path.endsWith("/verification")) {
            return VERIFICATION;
        }
        if (ends(path, LONG_WORK)) {
            return REPORT;
        }
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/")
                ? UPLOAD
                : COMMAND;
    }
}
