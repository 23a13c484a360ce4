package linli.chassis.web;

import java.util.Objects;
import linli.chassis.Paging;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers the caller's {@link Access} and the {@link Paging} of a list. */
final class WebArguments implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Access.class
                || parameter.getParameterType() == Paging.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        if (parameter.getParameterType() == Access.class) {
            return Objects.requireNonNull(
                    request.getAttribute(Access.class.getName(), RequestAttributes.SCOPE_REQUEST));
        }
        var limit = request.getParameter("limit");
        try {
            return new Paging(
                    limit == null ? Paging.USUAL : Integer.parseInt(limit),
                    request.getParameter("after"));
        } catch (NumberFormatException e) {
            throw new Refusal.Malformed("page.limit", "limit must be a number");
        }
    }
}
