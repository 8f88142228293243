// PostGraphile over the same tables, with the preset and the server that its guide recommends.
import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';

const { DATABASE_URL: connectionString, PORT } = process.env;
const port = Number(PORT);

const { createServ } = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [makePgService({ connectionString, schemas: ['public', 'bench'] })],
  grafserv: { port, graphqlPath: '/graphql', graphiql: false, watch: false },
});

const server = createServer();
await createServ(grafserv).addTo(server);
server.listen(port, '127.0.0.1');
