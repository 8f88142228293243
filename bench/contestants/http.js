// What Node takes to send that many bytes, whatever is asked: the files of a folder by their names.
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';

const folder = process.env.ANSWERS;
const answers = new Map(readdirSync(folder).map((file) => [`/${file}`, readFileSync(join(folder, file))]));

createServer((request, response) => {
  request.resume();
  const content = answers.get(request.url);
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': content.length });
  response.end(content);
}).listen(Number(process.env.PORT), '127.0.0.1');
