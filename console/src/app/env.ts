/** What the gateway tells the console about itself. */
export interface Env {
  /** Address of the realm, such as `https://id.example.cn/realms/linli`. */
  issuer: string;
  client: string;
}

/** On a poor line; without any the browser says so at once. */
const PATIENCE = 8_000;

export async function readEnv(): Promise<Env> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE);
  try {
    const answer = await fetch('/config.json', { cache: 'no-store', signal: patience.signal });
    if (!answer.ok) {
      throw new Error(`/config.json: ${answer.status}`);
    }
    return parse(await answer.json());
  } finally {
    clearTimeout(timer);
  }
}

function parse(told: unknown): Env {
  const { issuer, client } = (told ?? {}) as Partial<Env>;
  if (typeof issuer !== 'string' || typeof client !== 'string') {
    throw new Error('/config.json says neither issuer nor client');
  }
  return { issuer, client };
}
