package linli.gateway;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
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
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Who may come in. The gateway believes the realm's tokens only; each service asks again, and asks
 * what the account may do.
 */
@Configuration(proxyBeanMethods = false)
class Security {

    /** The management port listens on loopback only and is no route. */
    @Bean
    @Order(1)
    SecurityFilterChain management(HttpSecurity http) {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Each of fifteen filters would tell of itself, at a third of what a call costs here. */
    @Bean
    SecurityObservationSettings filtersTellNothing() {
        return SecurityObservationSettings.noObservations();
    }

    /** As strict as Spring's own, which matches expressions at every look at every header. */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderNames(name -> isPlain(name, false));
        firewall.setAllowedHeaderValues(value -> isPlain(value, true));
        return firewall;
    }

    private static boolean isPlain(String text, boolean tabs) {
        for (var at = 0; at < text.length(); at++) {
            var character = text.charAt(at);
            var isPlain =
                    character < 0x7f
                            ? character >= ' ' || tabs && character == '\t'
                            : !Character.isISOControl(character) && Character.isDefined(character);
            if (!isPlain) {
                return false;
            }
        }
        return true;
    }

    /** The decoder stays Spring's; it is asked once per token. */
    @Bean
    static BeanPostProcessor tokensAreVerifiedOnce() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof JwtDecoder decoder ? new KnownTokens(decoder) : bean;
            }
        };
    }

    @Bean
    @Order(2)
    SecurityFilterChain api(HttpSecurity http, GatewaySettings settings, JwtDecoder tokens) {
        return http.securityMatcher("/api/**")
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.ASYNC).permitAll();
                    if (settings.openapi()) {
                        requests.requestMatchers("/api/openapi", "/api/openapi/*").permitAll();
                    }
                    // What hangs in a lobby, what lies in a letter box and what a resident was
                    // handed,
                    // for whoever has its unguessable code (decision 27).
                    requests.requestMatchers(HttpMethod.GET, Routes.LOBBY + "*").permitAll();
                    requests.requestMatchers(HttpMethod.GET, Routes.SLIPS + "*").permitAll();
                    requests.requestMatchers(HttpMethod.POST, Routes.SLIPS + "*/answers")
                            .permitAll();
                    requests.requestMatchers(HttpMethod.GET, Routes.JOINS + "*").permitAll();
                    requests.requestMatchers(HttpMethod.POST, Routes.JOINS + "*/account")
                            .permitAll();
                    requests.anyRequest().authenticated();
                })
                .oauth2ResourceServer(server ->
                        server.jwt(Customizer.withDefaults())
                                .authenticationEntryPoint(
                                        (request, response, failure) -> notSignedIn(response))
                                .withObjectPostProcessor(
                                        new ObjectPostProcessor<BearerTokenAuthenticationFilter>() {
                                            @Override
                                            public <O extends BearerTokenAuthenticationFilter>
                                                    O postProcess(O filter) {
                                                filter.setAuthenticationFailureHandler(
                                                        Security::notBelieved);
                                                return filter;
                                            }
                                        }))
                .addFilterBefore(
                        RateLimit.ofStrangers(settings.strangersPerSecond(), (KnownTokens) tokens),
                        BearerTokenAuthenticationFilter.class)
                .addFilterAfter(
                        RateLimit.ofAccounts(settings.requestsPerSecond()),
                        BearerTokenAuthenticationFilter.class)
                .build();
    }

    /** A token that cannot be checked, because the realm is away, is not a wrong one. */
    private static void notBelieved(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failure)
            throws IOException {
        if (failure instanceof AuthenticationServiceException) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "2");
            Answers.write(response, HttpStatus.SERVICE_UNAVAILABLE, "service.unavailable");
        } else {
            notSignedIn(response);
        }
    }

    private static void notSignedIn(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        Answers.write(response, HttpStatus.UNAUTHORIZED, "access.unauthenticated");
    }

    /** An address with tricks in it gets a problem as any other refusal does. */
    @Bean
    RequestRejectedHandler tricks() {
        return (request, response, rejected) ->
                Answers.write(response, HttpStatus.BAD_REQUEST, "request.malformed");
    }

    /** The console's own files, for everybody; they hold nothing that is anybody's. */
    @Bean
    @Order(3)
    SecurityFilterChain console(HttpSecurity http) {
        return http.sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.cacheControl(cache -> cache.disable()))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }
}
