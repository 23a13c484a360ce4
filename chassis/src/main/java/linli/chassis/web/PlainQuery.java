package linli.chassis.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses questions with characters in them that nobody types, as {@link FitValues} does bodies.
 */
final class PlainQuery extends OncePerRequestFilter {

    private static final Pattern CONTROL = Pattern.compile("%[01][0-9a-fA-F]|%7[fF]|%[cC]2%[89]");

    private final ProblemWriter problems;

    PlainQuery(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getQueryString() == null;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (CONTROL.matcher(request.getQueryString()).find()) {
            problems.write(response, 400, "request.malformed", "The question is malformed");
        } else {
            chain.doFilter(request, response);
        }
    }
}
