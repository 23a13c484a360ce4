# How every image of Linli begins. `./linli images` puts this, store or service, and labels together into
# one Dockerfile, because Docker's classic builder also runs the stages that a target does not need. The
# context holds common, libraries and application; see deploy/README.md.

ARG BASE=debian:13-slim
ARG JDK=eclipse-temurin:25-jdk
# The image of the embedded store, beside which services are trained.
ARG STORE=linli/embedded-store

# ---- a Java runtime of just what the parts ask for
FROM ${JDK} AS jdk
# What Spring asks for, and: jdk.naming.dns for mongodb+srv, jdk.crypto.cryptoki for TLS, java.desktop for
# photos, jdk.localedata for dates in Chinese, jdk.jfr and jdk.jcmd to look into one that runs.
RUN jlink --output /opt/java --strip-java-debug-attributes --no-header-files --no-man-pages \
        --compress zip-6 --include-locales=en,zh --generate-cds-archive \
        --add-modules java.base,java.compiler,java.desktop,java.instrument,java.logging,java.management,java.naming,java.net.http,java.prefs,java.rmi,java.scripting,java.security.jgss,java.security.sasl,java.sql,java.xml,jdk.crypto.cryptoki,jdk.httpserver,jdk.jcmd,jdk.jfr,jdk.localedata,jdk.management,jdk.naming.dns,jdk.net,jdk.unsupported,jdk.zipfs \
    # For heaps of more than 32 GB, which none of these has.
    && rm -f /opt/java/lib/server/classes_nocoops*.jsa

# ---- the same in every image: base, runtime, user
FROM ${BASE} AS runtime
COPY --from=jdk /opt/java /opt/java
RUN groupadd --system --gid 10001 linli \
    && useradd --system --uid 10001 --gid linli --home-dir /tmp --no-create-home --shell /usr/sbin/nologin linli \
    && install -d -o linli -g linli -m 0750 /data/db
# glibc otherwise keeps an arena per thread, tens of megabytes a process.
ENV PATH=/opt/java/bin:$PATH LANG=C.UTF-8 MALLOC_ARENA_MAX=2
COPY java.options probe.jar /opt/linli/

# ---- from what changes least to what changes most
FROM runtime AS application
COPY common /opt/linli/
COPY libraries /opt/linli/
COPY application /opt/linli/
WORKDIR /opt/linli
ENTRYPOINT ["java", "-XX:AOTCache=/opt/linli/linli.aot", "@/opt/linli/java.options", "-jar", "/opt/linli/linli.jar"]
