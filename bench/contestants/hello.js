// What Yoga takes to answer at all: no database, no graph.
import { createServer } from 'node:http';
import { createSchema, createYoga } from 'graphql-yoga';

const schema = createSchema({
  typeDefs: 'type Query { hello: String! }',
  resolvers: { Query: { hello: () => 'world' } },
});

createServer(createYoga({ schema, graphiql: false, landingPage: false })).listen(
  Number(process.env.PORT),
  '127.0.0.1',
);
