package linli.chassis.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes the hash of a command's JSON body, so that the same Idempotency-Key with another body is
 * caught. Bodies are cut off at {@link #MOST_BYTES}; files do not come this way.
 */
final class RequestHash extends OncePerRequestFilter {

    static final int MOST_BYTES = 1 << 20;

    private static final String JSON = "application/json";

    private static final String ATTRIBUTE = RequestHash.class.getName();

    private final ProblemWriter problems;

    RequestHash(ProblemWriter problems) {
        this.problems = problems;
    }

    static String of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String hash ? hash : "";
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return request.getMethod().equals("GET") || (type != null && type.startsWith("multipart/"));
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            problems.write(response, 413, "request.too-large", "The request is too large");
            return;
        }
        if (body.length > 0 && !isJson(request.getContentType())) {
            problems.write(
                    response, 415, "media-type.unsupported", "The body must be application/json");
            return;
        }
        request.setAttribute(ATTRIBUTE, hash(request, body));
        chain.doFilter(new Replayed(request, body), response);
    }

    /** Exactly that: a patch or whatever else ends in json means something else. */
    private static boolean isJson(@Nullable String type) {
        if (type == null) {
            return false;
        }
        var end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip().equalsIgnoreCase(JSON);
    }

    private static String hash(HttpServletRequest request, byte[] body) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(request.getMethod().getBytes(StandardCharsets.UTF_8));
            sha.update(request.getRequestURI().getBytes(StandardCharsets.UTF_8));
            var query = request.getQueryString();
            if (query != null) {
                sha.update(query.getBytes(StandardCharsets.UTF_8));
            }
            sha.update(body);
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same request with its body to be read once more. */
    private static final class Replayed extends HttpServletRequestWrapper {

        private final byte[] body;

        Replayed(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            var bytes = new ByteArrayInputStream(body);
            return new ServletInputStream() {
                @Override
                public boolean isFinished() {
                    return bytes.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new IllegalStateException("Read it at once: it is all here");
                }

                @Override
                public int read() {
                    return bytes.read();
                }

                @Override
                public int read(byte[] into, int from, int length) {
                    return bytes.read(into, from, length);
                }
            };
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(
                    new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }
}
