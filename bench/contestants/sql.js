// What one would write by hand: each query one prepared statement whose row is the answer, behind bare HTTP.
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import pg from 'pg';

const folder = new URL('../queries/sql/', import.meta.url);
const statements = new Map(
  readdirSync(folder).map((file) => [file.replace('.sql', ''), readFileSync(new URL(file, folder), 'utf8')]),
);
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL });

async function answer(body) {
  const { query: name, variables } = JSON.parse(body);
  const { rows } = await pool.query({
    name,
    text: statements.get(name),
    values: [variables.slug],
  });
  return `{"data":${rows[0].data}}`;
}

createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (chunk) => {
    body += chunk;
  });
  request.on('end', async () => {
    const content = Buffer.from(await answer(body));
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': content.length });
    response.end(content);
  });
}).listen(Number(process.env.PORT), '127.0.0.1');
