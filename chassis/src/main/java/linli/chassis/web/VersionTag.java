package linli.chassis.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Sends the version of what is shown as {@code ETag}, to come back as {@code If-Match}. */
@RestControllerAdvice
class VersionTag implements ResponseBodyAdvice<Versioned> {

    @Override
    public boolean supports(
            MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return Versioned.class.isAssignableFrom(returned.getParameterType());
    }

    @Override
    public @Nullable Versioned beforeBodyWrite(
            @Nullable Versioned body,
            MethodParameter returned,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body != null) {
            response.getHeaders().set(HttpHeaders.ETAG, "\"" + body.version() + "\"");
        }
        return body;
    }
}
