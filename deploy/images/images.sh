# Container images of the six services, the gateway and the embedded store.

IMAGE_NAMES="embedded-store $SERVICES"
# What a machine pulls of one image, layers compressed.
LARGEST_IMAGE_MB=200

say_images_help() {
    cat <<HELP
./linli images [OPTIONS] [NAME...]    names: $IMAGE_NAMES
  --base IMAGE     what they stand on           default debian:13-slim
  --jdk IMAGE      a JDK 25 to link from        default eclipse-temurin:25-jdk
  --prefix PREFIX  of the names, e.g. a registry  default linli/
  --tag TAG                                     default the project's version
  --measure        say what each weighs; over $LARGEST_IMAGE_MB MB compressed is an error
Where no registry can be reached, deploy/images/local-bases.sh makes both images to start from.
HELP
}

images() {
    local base=debian:13-slim jdk=eclipse-temurin:25-jdk prefix=linli/ tag="" measure=no names="" name
    while [ $# -gt 0 ]; do
        case $1 in
            --base | --jdk | --prefix | --tag)
                [ $# -ge 2 ] || die "$1 wants a value."
                eval "${1#--}=\$2"
                shift
                ;;
            --measure) measure=yes ;;
            -h | --help)
                say_images_help
                return
                ;;
            -*) die "There is no option $1: ./linli images --help." ;;
            *)
                case " $IMAGE_NAMES " in
                    *" $1 "*) names="$names $1" ;;
                    *) die "There is no image '$1'. Images: $IMAGE_NAMES" ;;
                esac
                ;;
        esac
        shift
    done
    command -v docker >/dev/null || die "docker was not found on the PATH: install an engine (Debian: docker.io)."
    docker version --format '{{.Server.Version}}' >/dev/null 2>&1 ||
        die "No container engine answers: start it, or set DOCKER_HOST."
    find_tools
    cd "$ROOT"
    tag=${tag:-$(sed -n 's:.*<version>\(.*\)</version>.*:\1:p' deploy/pom.xml | head -n 1)}
    mkdir -p "$LINLI_HOME/logs"
    build_for_images
    lay_out_contexts
    # Services are trained beside the store's image: it comes first, whoever was asked for.
    for name in ${names:-$IMAGE_NAMES}; do
        [ "$name" = embedded-store ] || {
            build_image embedded-store
            break
        }
    done
    for name in ${names:-$IMAGE_NAMES}; do
        if [ "$name" != embedded-store ] || [ "${names# }" = embedded-store ]; then
            build_image "$name"
        fi
    done
    [ "$measure" = no ] || measure_images ${names:-$IMAGE_NAMES}
}

# As for `up`, with the bills of material inside the jars.
build_for_images() {
    local began=$SECONDS name
    if [ "${LINLI_BUILD:-on}" != off ]; then
        lock_build
        echo "Building ($LINLI_HOME/logs/build.log)"
        mvn -q -B -Psbom -Dmaven.test.skip=true -Dspotless.check.skip=true package >"$LINLI_HOME/logs/build.log" 2>&1 || {
            tail -n 40 "$LINLI_HOME/logs/build.log" >&2
            die "The build failed; all of its output is in $LINLI_HOME/logs/build.log."
        }
        unlock_build
    fi
    for name in $IMAGE_NAMES; do
        [ -f "$name/target/$name.jar" ] || die "$name has not been built."
    done
    [ -f deploy/target/probe.jar ] || die "The probe has not been built."
    say_progress build "done" "$began"
}

# target/images/NAME: what all services share, what this one adds, what we wrote. A layer that has not
# changed is neither built nor pulled again.
lay_out_contexts() {
    local name context service
    for name in $IMAGE_NAMES; do
        context=target/images/$name
        rm -rf "$context"
        mkdir -p "$context/common/lib" "$context/libraries/lib" "$context/application/lib"
        if [ "$name" = embedded-store ]; then
            cp embedded-store/target/lib/* "$context/libraries/lib/"
            unpack_native_library "$context"/libraries/lib/rocksdbjni-*.jar
            cp embedded-store/target/embedded-store.jar "$context/application/linli.jar"
            printf 'Class-Path:%s\n' "$(cd "$context/libraries" && printf ' %s' lib/*.jar)" | fold -s -w 70 | sed '2,$s/^/ /' >"$context/manifest"
            "$JAVA_HOME/bin/jar" --update --file "$context/application/linli.jar" --manifest "$context/manifest"
            rm "$context/manifest"
        else
            "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$name/target/$name.jar" \
                extract --layers --destination "$context/unpacked" >/dev/null
            mv "$context"/unpacked/dependencies/lib/* "$context/libraries/lib/"
            [ ! -d "$context/unpacked/application/lib" ] || mv "$context"/unpacked/application/lib/* "$context/application/lib/"
            mv "$context/unpacked/application/$name.jar" "$context/application/linli.jar"
            rm -rf "$context/unpacked"
        fi
        # Its bill of materials, where a scanner finds it without starting anything.
        (cd "$context/application" && "$JAVA_HOME/bin/jar" xf linli.jar META-INF/sbom/application.cdx.json &&
            { [ ! -f META-INF/sbom/application.cdx.json ] || mv META-INF/sbom/application.cdx.json sbom.cdx.json; } &&
            rm -rf META-INF)
        cp deploy/images/java.options deploy/images/train.sh deploy/target/probe.jar "$context/"
    done
    for service in $(cd target/images && ls owner-service/libraries/lib); do
        share_among_services "$service"
    done
}

# RocksDB's jar holds its library for fifteen systems, and unpacks it where no container may execute: the one
# that fits lies beside the jar.
unpack_native_library() {
    local jar=$1 system=linux64
    [ "$(docker version --format '{{.Server.Arch}}')" != arm64 ] || system=linux-aarch64
    mkdir "$jar.unpacked"
    (cd "$jar.unpacked" && "$JAVA_HOME/bin/jar" xf "$ROOT/$jar" && rm -rf META-INF &&
        mv "librocksdbjni-$system.so" .. && rm -f librocksdbjni-*)
    "$JAVA_HOME/bin/jar" --create --file "$jar" --date=2026-01-01T00:00:00Z -C "$jar.unpacked" .
    rm -rf "$jar.unpacked"
}

share_among_services() {
    local service
    for service in $SERVICES; do
        [ "$service" = gateway ] || cmp -s "target/images/owner-service/libraries/lib/$1" \
            "target/images/$service/libraries/lib/$1" || return 0
    done
    for service in $SERVICES; do
        [ "$service" = gateway ] || mv "target/images/$service/libraries/lib/$1" "target/images/$service/common/lib/"
    done
}

build_image() {
    local name=$1 began=$SECONDS log=$LINLI_HOME/logs/image-$1.log kind=service
    [ "$name" = embedded-store ] && kind=store
    (cd deploy/images && cat begin.Dockerfile "$kind.Dockerfile" labels.Dockerfile) >"target/images/$name/Dockerfile"
    docker build -t "$prefix$name:$tag" \
        --build-arg BASE="$base" --build-arg JDK="$jdk" --build-arg STORE="${prefix}embedded-store:$tag" \
        --build-arg NAME="$name" --build-arg VERSION="$tag" \
        --build-arg REVISION="$(git rev-parse HEAD 2>/dev/null || echo unknown)" \
        --build-arg CREATED="$(git log -1 --format=%cI 2>/dev/null || echo unknown)" \
        "target/images/$name" >"$log" 2>&1 || {
        tail -n 40 "$log" >&2
        die "$prefix$name was not built; all of its output is in $log."
    }
    say_progress "$prefix$name:$tag" built "$began"
}

measure_images() {
    local name disk pulled heavy=
    printf '\n  %-36s %10s %12s\n' image "on disk" compressed
    for name in "$@"; do
        disk=$(docker image inspect --format '{{.Size}}' "$prefix$name:$tag")
        pulled=$(docker image save "$prefix$name:$tag" | gzip | wc -c)
        printf '  %-36s %7d MB %9d MB\n' "$prefix$name:$tag" $((disk / 1000000)) $((pulled / 1000000))
        [ $((pulled / 1000000)) -le $LARGEST_IMAGE_MB ] || heavy="$heavy $name"
    done
    [ -z "$heavy" ] || die "More than $LARGEST_IMAGE_MB MB compressed:$heavy"
}
