# auditor 的镜像：小，不用 root。用法见 docs/接入-Docker.md。
FROM python:3.12-slim AS build
WORKDIR /source
COPY pyproject.toml README.md LICENSE ./
COPY auditor auditor
COPY rules rules
COPY grammars grammars
RUN python -m venv /opt/auditor \
 && /opt/auditor/bin/pip install --no-cache-dir --disable-pip-version-check . \
 && /opt/auditor/bin/pip uninstall --yes --quiet pip

FROM python:3.12-slim
COPY --from=build /opt/auditor /opt/auditor
ENV PATH=/opt/auditor/bin:$PATH \
    PYTHONUTF8=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    HOME=/tmp
RUN useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin auditor
USER 10001:10001
WORKDIR /work
ENTRYPOINT ["auditor"]
CMD ["--help"]
