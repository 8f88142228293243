# The server, for a PostgreSQL of its own: see docker-compose.yml.
FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY tsconfig.json prisma.config.ts ./
COPY scripts ./scripts
COPY prisma ./prisma
COPY src ./src
COPY seed ./seed
RUN npm run build

# What the server needs at run time. The embedded PostgreSQL is all that is optional among it.
FROM node:22-bookworm-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --omit=optional

FROM node:22-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY package.json LICENSE ./
COPY --from=dependencies /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
# What the programs read at run time.
COPY --from=build /app/prisma/migrations ./prisma/migrations
COPY --from=build /app/seed/pages ./seed/pages
COPY --from=build /app/src/http/examples ./src/http/examples
COPY --from=build /app/src/documents.json ./src/documents.json
COPY --from=build /app/src/generated/page ./src/generated/page
USER node
ENV HOST=0.0.0.0
ENV LOG_FORMAT=json
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 4000}/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Not npm, which would stand between the server and its signals.
CMD ["node", "dist/start.js"]
