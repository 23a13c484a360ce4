
# ---- what it is; last, so that a new revision changes no layer
ARG NAME
ARG VERSION
ARG REVISION
ARG CREATED
LABEL org.opencontainers.image.title="Linli ${NAME}" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}" \
      org.opencontainers.image.created="${CREATED}"
