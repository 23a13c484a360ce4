package linli.chassis.web;

import io.micrometer.tracing.Tracer;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.List;
import linli.chassis.grants.Grants;
import linli.chassis.operations.Operations;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
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
        return TokenChecks.decoder(settings);
    }

    /** A number is no text: what is typed wrongly is refused, not guessed at. */
    @Bean
    JsonMapperBuilderCustomizer textIsText() {
        return builder ->
                builder.withCoercionConfig(
                        LogicalType.Textual,
                        coercions ->
                                coercions
                                        .setCoercion(
                                                CoercionInputShape.Integer, CoercionAction.Fail)
                                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                        .setCoercion(
                                                CoercionInputShape.Boolean, CoercionAction.Fail));
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
            HttpSecurity http, ProblemWriter problems, Environment environment) {
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
                    requests.requestMatchers("/error").permitAll();
                    // Streams answer in a second dispatch of a request that was let in.
                    requests.dispatcherTypeMatchers(DispatcherType.ASYNC).permitAll();
                    requests.anyRequest().authenticated();
                })
                .oauth2ResourceServer(server ->
                        server.jwt(Customizer.withDefaults())
                                .authenticationEntryPoint((request, response, failure) -> {
                                    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                                    problems.write(
                                            response,
                                            401,
                                            "access.unauthenticated",
                                            "Sign in first");
                                }))
                .build();
    }

    @Bean
    FilterRegistrationBean<RequestHash> requestHash(ProblemWriter problems) {
        var registration = new FilterRegistrationBean<>(new RequestHash(problems));
        registration.setOrder(0);
        return registration;
    }

    @Bean
    WebMvcConfigurer accessConfigurer(
            Grants grants, Operations operations, Clock clock, ObjectProvider<Tracer> tracer) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new AccessInterceptor(grants, operations, clock, tracer));
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
