package linli.chassis.web;

import com.mongodb.MongoException;
import io.micrometer.tracing.Tracer;
import java.util.List;
import java.util.Locale;
import linli.chassis.Refusal;
import linli.chassis.Refusal.FieldError;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.data.mongodb.UncategorizedMongoDbException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * Every error of every service leaves through here as RFC 9457 {@code application/problem+json}:
 * {@code title} is the stable code that screens translate, and nothing tells how we are built.
 */
@RestControllerAdvice
public class Problems extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);
    private static final String RETRY_SOON = "2";

    private final ObjectProvider<Tracer> tracer;

    public Problems(ObjectProvider<Tracer> tracer) {
        this.tracer = tracer;
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(Refusal refusal) {
        var headers = new HttpHeaders();
        var status =
                switch (refusal) {
                    case Refusal.Malformed _ -> HttpStatus.BAD_REQUEST;
                    case Refusal.Forbidden _ -> HttpStatus.FORBIDDEN;
                    case Refusal.NotFound _ -> HttpStatus.NOT_FOUND;
                    case Refusal.Conflict _ -> HttpStatus.CONFLICT;
                    case Refusal.Stale _ -> HttpStatus.PRECONDITION_FAILED;
                    case Refusal.TooLarge _ -> HttpStatus.CONTENT_TOO_LARGE;
                    case Refusal.Unsupported _ -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
                    case Refusal.Invalid _ -> HttpStatus.UNPROCESSABLE_CONTENT;
                    case Refusal.PreconditionMissing _ -> HttpStatus.PRECONDITION_REQUIRED;
                    case Refusal.TooOften often -> {
                        headers.set(
                                HttpHeaders.RETRY_AFTER, Long.toString(often.retryAfterSeconds()));
                        yield HttpStatus.TOO_MANY_REQUESTS;
                    }
                };
        var problem = problem(status, refusal.code(), refusal.getMessage(), refusal.errors());
        if (refusal instanceof Refusal.Conflict conflict && !conflict.allowedCommands().isEmpty()) {
            problem.setProperty("allowedCommands", conflict.allowedCommands());
        }
        return answer(status, headers, problem);
    }

    @ExceptionHandler({
        TransientDataAccessException.class,
        DataAccessResourceFailureException.class,
        // What the store gave up on, and what no translation is known for.
        UncategorizedMongoDbException.class,
        MongoException.class
    })
    ResponseEntity<Object> storeUnavailable(Exception failure) {
        log.warn("The store did not answer: {}", failure.toString());
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, RETRY_SOON);
        var status = HttpStatus.SERVICE_UNAVAILABLE;
        return answer(
                status, headers, problem(status, "service.unavailable", "Try again", List.of()));
    }

    @ExceptionHandler
    ResponseEntity<Object> unexpected(Exception failure) {
        log.error("Unexpected", failure);
        var status = HttpStatus.INTERNAL_SERVER_ERROR;
        return answer(
                status,
                new HttpHeaders(),
                problem(status, "service.failed", "Something went wrong here", List.of()));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException failure,
            HttpHeaders headers,
            HttpStatusCode ignored,
            WebRequest request) {
        var errors =
                failure.getBindingResult().getFieldErrors().stream()
                        .map(error ->
                                new FieldError(
                                        error.getField(),
                                        code(error.getCode()),
                                        // Spring's words for these name our classes.
                                        error.isBindingFailure()
                                                ? null
                                                : error.getDefaultMessage()))
                        .toList();
        if (failure.getBindingResult().getFieldErrors().stream()
                .anyMatch(error -> error.isBindingFailure())) {
            // As where the same stands alone, and not in a question of several.
            return malformed(headers, errors);
        }
        return invalid(headers, errors);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException failure,
            HttpHeaders headers,
            HttpStatusCode ignored,
            WebRequest request) {
        var errors =
                failure.getParameterValidationResults().stream()
                        .flatMap(result ->
                                result.getResolvableErrors().stream()
                                        .map(error ->
                                                new FieldError(
                                                        String.valueOf(
                                                                result.getMethodParameter()
                                                                        .getParameterName()),
                                                        "invalid",
                                                        error.getDefaultMessage())))
                        .toList();
        return invalid(headers, errors);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException failure,
            HttpHeaders headers,
            HttpStatusCode ignored,
            WebRequest request) {
        var status = HttpStatus.BAD_REQUEST;
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refused(refusal);
            }
            if (cause instanceof UnrecognizedPropertyException unknown) {
                return answer(
                        status,
                        headers,
                        problem(
                                status,
                                "request.unknown-field",
                                "The request has a field this operation does not know",
                                List.of(
                                        new FieldError(
                                                unknown.getPropertyName(), "unknown", null))));
            }
            if (cause instanceof UnfitValue unfit) {
                return invalid(
                        headers,
                        List.of(
                                new FieldError(
                                        path(unfit), unfit.code(), unfit.getOriginalMessage())));
            }
            if (cause instanceof InvalidNullException missing) {
                return invalid(headers, List.of(new FieldError(path(missing), "not-null", null)));
            }
            if (cause instanceof DatabindException mismatch) {
                return malformed(headers, List.of(new FieldError(path(mismatch), "type", null)));
            }
        }
        return answer(
                status,
                headers,
                problem(status, "request.malformed", "The request is no JSON", List.of()));
    }

    private static String path(DatabindException failure) {
        return failure.getPath().stream()
                .map(step ->
                        step.getPropertyName() != null
                                ? step.getPropertyName()
                                : "[" + step.getIndex() + "]")
                .reduce((a, b) -> b.startsWith("[") ? a + b : a + "." + b)
                .orElse("");
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException failure,
            HttpHeaders headers,
            HttpStatusCode ignored,
            WebRequest request) {
        return refused(new Refusal.TooLarge("file.too-large", "The file is too large"));
    }

    /** A form without a boundary, or with a head that no file can have. */
    @ExceptionHandler
    ResponseEntity<Object> tornForm(MultipartException failure) {
        var status = HttpStatus.BAD_REQUEST;
        return answer(
                status,
                new HttpHeaders(),
                problem(status, "request.malformed", "The form cannot be read", List.of()));
    }

    /** What Spring itself refuses: method, media type, missing parameter, no such path. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var code =
                switch (status.value()) {
                    case 404 -> "path.not-found";
                    case 405 -> "method.not-allowed";
                    case 406 -> "media-type.not-acceptable";
                    case 413 -> "request.too-large";
                    case 415 -> "media-type.unsupported";
                    case 503 -> "service.unavailable";
                    default -> status.is4xxClientError() ? "request.malformed" : "service.failed";
                };
        if (status.is5xxServerError() && status.value() != 503) {
            log.error("Unexpected", failure);
        }
        var detail = body instanceof ProblemDetail told ? told.getDetail() : null;
        return answer(status, headers, problem(status, code, detail, List.of()));
    }

    private ResponseEntity<Object> malformed(HttpHeaders headers, List<FieldError> errors) {
        var status = HttpStatus.BAD_REQUEST;
        return answer(
                status,
                headers,
                problem(
                        status,
                        "request.malformed",
                        "The request is not what this operation takes",
                        errors));
    }

    private ResponseEntity<Object> invalid(HttpHeaders headers, List<FieldError> errors) {
        var status = HttpStatus.UNPROCESSABLE_CONTENT;
        return answer(
                status,
                headers,
                problem(status, "request.invalid", "Some fields are not right", errors));
    }

    private ProblemDetail problem(
            HttpStatusCode status, String code, @Nullable String detail, List<FieldError> errors) {
        return ProblemJson.of(status, code, detail, errors, tracer.getIfAvailable());
    }

    private static ResponseEntity<Object> answer(
            HttpStatusCode status, HttpHeaders headers, ProblemDetail problem) {
        return ResponseEntity.status(status).headers(headers).body(problem);
    }

    /** {@code NotBlank} becomes {@code not-blank}. */
    private static String code(@Nullable String constraint) {
        return constraint == null
                ? "invalid"
                : constraint.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
