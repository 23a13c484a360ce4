package linli.gateway;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;

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

    @Bean
    @Order(2)
    SecurityFilterChain api(HttpSecurity http, GatewaySettings settings) {
        return http.securityMatcher("/api/**")
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.ASYNC).permitAll();
                    if (settings.openapi()) {
                        requests.requestMatchers("/api/openapi", "/api/openapi/*").permitAll();
                    }
                    requests.anyRequest().authenticated();
                })
                .oauth2ResourceServer(server ->
                        server.jwt(Customizer.withDefaults())
                                .authenticationEntryPoint((request, response, failure) -> {
                                    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                                    Answers.write(
                                            response,
                                            HttpStatus.UNAUTHORIZED,
                                            "access.unauthenticated");
                                }))
                .addFilterAfter(
                        new RateLimit(settings.requestsPerSecond()),
                        BearerTokenAuthenticationFilter.class)
                .build();
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
