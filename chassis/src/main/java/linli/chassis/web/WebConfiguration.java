package linli.chassis.web;

import com.fasterxml.jackson.annotation.Nulls;
import io.micrometer.tracing.Tracer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import linli.chassis.grants.Grants;
import linli.chassis.operations.RefusedOperations;
import linli.chassis.sealing.PersonKeys;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** The manners of HTTP, the same in every service. */
@AutoConfiguration
@EnableConfigurationProperties(TokenSettings.class)
@Import({Problems.class, VersionTag.class})
public class WebConfiguration {

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder jwtDecoder(TokenSettings settings) {
        return new KnownTokens(TokenChecks.decoder(settings));
    }

    /**
     * A filter that tells of itself costs as much as one that works; each call has its own span.
     */
    @Bean
    SecurityObservationSettings filtersTellNothing() {
        return SecurityObservationSettings.noObservations();
    }

    /** What no operation takes in, whatever it asks for. */
    @Bean
    JacksonModule fitValues() {
        return new FitValues();
    }

    @Bean
    JacksonModule openedTexts(PersonKeys keys) {
        return new OpenedTexts(keys);
    }

    /** A number is no text and no name: what is typed wrongly is refused, not guessed at. */
    @Bean
    JsonMapperBuilderCustomizer textIsText() {
        return builder ->
                builder.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                        // Nothing is no element of a list.
                        .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
                        .withCoercionConfig(
                                LogicalType.Textual,
                                coercions ->
                                        coercions
                                                .setCoercion(
                                                        CoercionInputShape.Integer,
                                                        CoercionAction.Fail)
                                                .setCoercion(
                                                        CoercionInputShape.Float,
                                                        CoercionAction.Fail)
                                                .setCoercion(
                                                        CoercionInputShape.Boolean,
                                                        CoercionAction.Fail));
    }

    @Bean
    ProblemWriter problemWriter(JsonMapper json, ObjectProvider<Tracer> tracer) {
        return new ProblemWriter(json, tracer);
    }

    /** An address with tricks in it gets a problem as any other refusal does. */
    @Bean
    RequestRejectedHandler tricks(ProblemWriter problems) {
        return (request, response, rejected) ->
                problems.write(response, 400, "request.malformed", "The address is malformed");
    }

    /** The management port listens on loopback only and is no route of the gateway. */
    @Bean
    @Order(1)
    SecurityFilterChain managementSecurity(HttpSecurity http) {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain apiSecurity(
            HttpSecurity http,
            ProblemWriter problems,
            Environment environment,
            @Qualifier("requestMappingHandlerMapping")
                    ObjectProvider<RequestMappingHandlerMapping> mapping) {
        var openApi = environment.getProperty("springdoc.api-docs.enabled", Boolean.class, false);
        return http.sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // No cookies, so nothing that a foreign page could send along.
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> {
                    if (openApi) {
                        requests.requestMatchers("/v3/api-docs").permitAll();
                    }
                    // Streams answer in a second dispatch of a request that was let in, and so
                    // do errors; asked for by its address the error page is like any other.
                    requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                            .permitAll();
                    requests.requestMatchers(new AnybodysOperations(mapping::getObject))
                            .permitAll();
                    requests.anyRequest().authenticated();
                })
                .oauth2ResourceServer(server ->
                        server.jwt(Customizer.withDefaults())
                                .authenticationEntryPoint((request, response, failure) ->
                                        notSignedIn(problems, response))
                                .withObjectPostProcessor(
                                        new ObjectPostProcessor<BearerTokenAuthenticationFilter>() {
                                            @Override
                                            public <O extends BearerTokenAuthenticationFilter>
                                                    O postProcess(O filter) {
                                                filter.setAuthenticationFailureHandler(
                                                        (request, response, failure) ->
                                                                notBelieved(
                                                                        problems, response,
                                                                        failure));
                                                return filter;
                                            }
                                        }))
                .build();
    }

    /** A token that cannot be checked, because the realm is away, is not a wrong one. */
    private static void notBelieved(
            ProblemWriter problems, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof AuthenticationServiceException) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "2");
            problems.write(response, 503, "service.unavailable", "Try again");
        } else {
            notSignedIn(problems, response);
        }
    }

    private static void notSignedIn(ProblemWriter problems, HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        problems.write(response, 401, "access.unauthenticated", "Sign in first");
    }

    /** Before everything else: who does not come in costs nothing. */
    @Bean
    FilterRegistrationBean<Bulkhead> bulkhead(
            ProblemWriter problems,
            @Value("${linli.web.requests-at-once:64}") int requests,
            @Value("${linli.web.uploads-at-once:16}") int uploads) {
        var registration = new FilterRegistrationBean<>(new Bulkhead(problems, requests, uploads));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }

    @Bean
    FilterRegistrationBean<PlainQuery> plainQuery(ProblemWriter problems) {
        var registration = new FilterRegistrationBean<>(new PlainQuery(problems));
        registration.setOrder(0);
        return registration;
    }

    @Bean
    FilterRegistrationBean<RequestHash> requestHash(ProblemWriter problems) {
        var registration = new FilterRegistrationBean<>(new RequestHash(problems));
        registration.setOrder(0);
        return registration;
    }

    @Bean
    WebMvcConfigurer accessConfigurer(
            Grants grants, RefusedOperations refusals, Clock clock, ObjectProvider<Tracer> tracer) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new AccessInterceptor(grants, refusals, clock, tracer));
            }

            @Override
            public void addFormatters(FormatterRegistry registry) {
                registry.addConverter(
                        String.class,
                        Instant.class,
                        text -> FitValues.requireFit(Instant.parse(text)));
                registry.addConverter(
                        String.class,
                        LocalDate.class,
                        text -> FitValues.requireFit(LocalDate.parse(text)));
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new WebArguments());
            }
        };
    }

    @Bean
    SmartInitializingSingleton everyOperationDeclaresItsAccess(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        return () ->
                mapping.getHandlerMethods().values().forEach(AccessInterceptor::requireDeclared);
    }
}
