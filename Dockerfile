# The platform with its console, beside PostgreSQL (compose.yaml). What builds it is not in it.
FROM node:24.21.0-bookworm-slim AS build
WORKDIR /app
COPY .npmrc package.json package-lock.json ./
COPY schema/package.json schema/
COPY api/package.json api/
COPY admin/package.json admin/
RUN npm ci --ignore-scripts --workspace schema --workspace api --workspace admin --include-workspace-root
COPY tsconfig.json ./
COPY schema schema
COPY api api
COPY admin admin
RUN node --disable-warning=ExperimentalWarning api/cli/build.ts

# The packages that the server needs when it runs, and no other.
FROM node:24.21.0-bookworm-slim AS packages
WORKDIR /app
COPY .npmrc package.json package-lock.json ./
COPY schema/package.json schema/
COPY api/package.json api/
RUN npm ci --ignore-scripts --omit=dev --workspace schema --workspace api && rm -r node_modules/@lianou

FROM node:24.21.0-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 DATA_DIR=/data
WORKDIR /app
RUN mkdir -m 700 /data && chown node:node /data
COPY package.json ./
COPY --from=packages /app/node_modules node_modules
COPY --from=build /app/build build
COPY --from=build /app/admin/dist admin/dist
USER node
VOLUME /data
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/readyz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "--disable-warning=ExperimentalWarning", "build/api/main.js"]
