// The bare framework: sends what it read from standard input, to every request.
import fastify from 'fastify';

let page = '';
for await (const chunk of process.stdin) page += chunk;

const server = fastify();
server.get('/*', (_request, reply) => reply.type('text/html; charset=utf-8').send(page));
console.log(`ready: ${await server.listen({ port: 0, host: '127.0.0.1' })}`);
