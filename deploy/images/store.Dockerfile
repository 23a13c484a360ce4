
# ---- the embedded store; a backup of an empty folder opens all of it, and ends
FROM application AS store
# Its native library: /tmp, where the jar would unpack it, is not for executing.
ENV LD_LIBRARY_PATH=/opt/linli/lib
RUN java @java.options -Xmx512m -XX:AOTCacheOutput=linli.aot -jar linli.jar \
        backup --file /tmp/training.backup --data /tmp/training >/tmp/training.log 2>&1 \
        || { cat /tmp/training.log; exit 1; } \
    && rm -rf /tmp/*
USER 10001:10001
VOLUME /data/db
EXPOSE 27017
CMD ["--data", "/data/db", "--port", "27017", "--address", "0.0.0.0"]
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=4 \
    CMD ["java", "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx16m", "-cp", "/opt/linli/probe.jar", "linli.deploy.Probe", "store", "27017"]
