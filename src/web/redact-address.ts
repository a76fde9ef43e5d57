/** An address as it may be written down: without the secret of a link that came by mail, however its name is encoded. */
export function redactAddress(address: string): string {
  const start = address.indexOf('?') + 1;
  if (start === 0) return address;
  const parts = address.slice(start).split('&');
  return address.slice(0, start) + parts.map(redactPart).join('&');
}

function redactPart(part: string): string {
  const [name = ''] = part.split('=');
  return isSecret(name) ? `${name}=[left out]` : part;
}

function isSecret(name: string): boolean {
  try {
    return decodeURIComponent(name) === 'jeton';
  } catch {
    return true;
  }
}
