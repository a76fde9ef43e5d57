import type { Socket } from 'node:net';

const PAGE = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Demande illisible</title>
<h1>Nous n’avons pas pu lire cette demande</h1><p>L’adresse est peut-être trop longue. <a href="/">Retour à l’accueil</a></p></html>`;

const STATUS: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

/** How long a client may keep its end of the refused connection open; cutting at once could lose it the answer. */
const LINGER_MS = 1_000;

/** Answers what is not even HTTP, or too long to be read; the connection ends there. */
export function refuseMalformed(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  socket.setTimeout(LINGER_MS, () => socket.destroy());
  const status = STATUS[error.code ?? ''] ?? '400 Bad Request';
  socket.end(
    `HTTP/1.1 ${status}\r\nContent-Security-Policy: default-src 'none'\r\nX-Content-Type-Options: nosniff\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(PAGE)}\r\nConnection: close\r\n\r\n${PAGE}`,
  );
}
