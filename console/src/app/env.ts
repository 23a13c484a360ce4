import { callBriefly } from '../api/line';

/** What the gateway tells the console about itself. */
export interface Env {
  /** Address of the realm, such as `https://id.example.cn/realms/linli`. */
  issuer: string;
  client: string;
}

export async function readEnv(): Promise<Env> {
  const answer = await callBriefly('/config.json');
  if (!answer.ok) {
    throw new Error(`/config.json: ${answer.status}`);
  }
  return parse(await answer.json());
}

function parse(told: unknown): Env {
  const { issuer, client } = (told ?? {}) as Partial<Env>;
  if (typeof issuer !== 'string' || typeof client !== 'string') {
    throw new Error('/config.json says neither issuer nor client');
  }
  return { issuer, client };
}
