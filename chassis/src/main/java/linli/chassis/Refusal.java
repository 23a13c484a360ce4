package linli.chassis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command or question that the house refuses, with a stable code that screens translate. It has
 * changed nothing.
 */
public abstract sealed class Refusal extends RuntimeException {

    private final String code;
    private final List<FieldError> errors;

    private Refusal(String code, String detail, List<FieldError> errors) {
        super(detail, null, false, false);
        this.code = code;
        this.errors = List.copyOf(errors);
    }

    public String code() {
        return code;
    }

    public List<FieldError> errors() {
        return errors;
    }

    /**
     * What is wrong with one field.
     *
     * @param field path of the field, such as {@code phones[0].number}
     * @param code stable, such as {@code required}
     */
    public record FieldError(String field, String code, @Nullable String detail) {}

    /** 400: the request cannot be understood. */
    public static non-sealed class Malformed extends Refusal {
        public Malformed(String code, String detail) {
            super(code, detail, List.of());
        }
    }

    /** 403: this account may never do this. */
    public static non-sealed class Forbidden extends Refusal {
        public Forbidden(String code, String detail) {
            super(code, detail, List.of());
        }
    }

    /** 404: it does not exist, or lies outside the caller's scope. */
    public static non-sealed class NotFound extends Refusal {
        public NotFound(String code, String detail) {
            super(code, detail, List.of());
        }
    }

    /** 409: the present state does not allow it. */
    public static non-sealed class Conflict extends Refusal {
        private final List<String> allowedCommands;

        public Conflict(String code, String detail) {
            this(code, detail, List.of());
        }

        /**
         * @param allowedCommands what the state does allow the caller
         */
        public Conflict(String code, String detail, List<String> allowedCommands) {
            super(code, detail, List.of());
            this.allowedCommands = List.copyOf(allowedCommands);
        }

        /**
         * @param error the field that is taken; its detail is the id of the record that has it
         */
        public Conflict(String code, String detail, FieldError error) {
            super(code, detail, List.of(error));
            this.allowedCommands = List.of();
        }

        public List<String> allowedCommands() {
            return allowedCommands;
        }
    }

    /** 412: somebody changed it since the caller looked. */
    public static non-sealed class Stale extends Refusal {
        public Stale(String detail) {
            super("version.stale", detail, List.of());
        }
    }

    /** 413: more than the house takes at once. */
    public static non-sealed class TooLarge extends Refusal {
        public TooLarge(String code, String detail) {
            super(code, detail, List.of());
        }
    }

    /** 415: a kind of file or content the house does not take. */
    public static non-sealed class Unsupported extends Refusal {
        public Unsupported(String code, String detail) {
            super(code, detail, List.of());
        }
    }

    /** 422: understood, but its meaning is not allowed. */
    public static non-sealed class Invalid extends Refusal {
        public Invalid(String code, String detail) {
            super(code, detail, List.of());
        }

        public Invalid(String code, String detail, List<FieldError> errors) {
            super(code, detail, errors);
        }
    }

    /** 428: the header that the operation needs is missing. */
    public static non-sealed class PreconditionMissing extends Refusal {
        public PreconditionMissing(String code, String detail) {
            super(code, detail, List.of());
        }
    }

    /** 429: too often. */
    public static non-sealed class TooOften extends Refusal {
        private final long retryAfterSeconds;

        public TooOften(String code, String detail, long retryAfterSeconds) {
            super(code, detail, List.of());
            this.retryAfterSeconds = retryAfterSeconds;
        }

        public long retryAfterSeconds() {
            return retryAfterSeconds;
        }
    }
}
