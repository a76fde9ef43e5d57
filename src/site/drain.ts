import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** Longer than any page takes: what is then still under way is a client that does not read or write. */
const PATIENCE_MS = 10_000;

/**
 * Lets a server that closes answer the requests under way, and wait for nothing else. Node itself waits
 * for a connection on which nothing was asked yet, such as browsers open ahead of need, and for one
 * that stays open after its answer.
 */
export function drainOnClose(server: FastifyInstance): void {
  const idle = new Set<Socket>();
  let closing = false;
  server.server.on('connection', (socket) => {
    idle.add(socket);
    socket.once('close', () => idle.delete(socket));
  });
  server.server.on('request', ({ socket }, response) => {
    idle.delete(socket);
    response.once('close', () => {
      if (closing) socket.end();
      else if (!socket.destroyed) idle.add(socket);
    });
  });
  server.addHook('preClose', async () => {
    closing = true;
    for (const socket of idle) socket.destroy();
    setTimeout(() => server.server.closeAllConnections(), PATIENCE_MS).unref();
  });
}
