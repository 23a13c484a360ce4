
FROM ${STORE} AS store-to-train-with

# ---- a service or the gateway, started once up to its refreshed context, beside an empty store
FROM application AS training
COPY --from=store-to-train-with /opt/linli /opt/store
COPY train.sh /opt/
RUN sh /opt/train.sh

FROM application AS service
COPY --from=training /opt/linli/linli.aot /opt/linli/
USER 10001:10001
ENV SERVER_PORT=8080 MANAGEMENT_SERVER_PORT=8081 MANAGEMENT_SERVER_ADDRESS=0.0.0.0 \
    SPRING_CONFIG_IMPORT=optional:configtree:/run/secrets/ \
    LOGGING_STRUCTURED_FORMAT_CONSOLE=ecs
EXPOSE 8080 8081
HEALTHCHECK --interval=15s --timeout=5s --start-period=180s --retries=4 \
    CMD ["java", "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx16m", "-cp", "/opt/linli/probe.jar", "linli.deploy.Probe", "http", "8081", "/actuator/health/readiness"]
