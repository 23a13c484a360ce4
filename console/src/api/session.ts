import Keycloak from 'keycloak-js';
import { forgetDays } from './day-store';
import { noAnswer, onLineBack } from './line';
import { lendWhatIsMissing } from './old-webviews';
import { Problem } from './problem';

/**
 * Who is signed in, in this tab. Each tab signs in by itself through the realm's own session, and
 * renews with its refresh token: no frames, which the policy of the gateway forbids.
 */
export interface Session {
  accountId: string;
  /** A token that is still good, renewed when it is about to end. */
  token: () => Promise<string>;
  /** Signs in again and comes back to where one is. */
  signIn: () => void;
  signOut: () => void;
}

/** A token that ends within this many seconds is renewed before it is used. */
const RENEW_WITHIN_SECONDS = 30;
/** By this name tabs tell each other that an account has left. */
const SIGNED_OUT = 'linli.signed-out';

let session: Session | undefined;
let expired = false;
const listeners = new Set<() => void>();

export async function openSession(realm: { issuer: string; client: string }): Promise<Session> {
  const [, url, name] = /^(.*)\/realms\/([^/]+)$/.exec(realm.issuer) ?? [];
  lendWhatIsMissing();
  const keycloak = new Keycloak({ url: url ?? '', realm: name ?? '', clientId: realm.client });
  await keycloak.init({
    onLoad: 'login-required',
    pkceMethod: 'S256',
    flow: 'standard',
    checkLoginIframe: false,
    redirectUri: location.href.split('#')[0],
    locale: document.documentElement.lang,
  });
  // Else the adapter leaves the page at once when the session ends, in the middle of a word.
  keycloak.loginRequired = false;
  const accountId = keycloak.subject ?? '';
  // Some webviews have none: there the other tabs hear of it when they renew.
  const tabs = typeof BroadcastChannel === 'function' ? new BroadcastChannel(SIGNED_OUT) : undefined;
  tabs?.addEventListener('message', ({ data }) => data === accountId && setExpired(true));
  return takeSession({
    accountId,
    token: () => renewed(keycloak),
    signIn: () => void keycloak.login({ redirectUri: location.href }),
    signOut: () => {
      tabs?.postMessage(accountId);
      void forgetDays().finally(() => keycloak.logout({ redirectUri: `${location.origin}/` }));
    },
  });
}

/**
 * Somebody who was here today and has come back without a line: they see what was kept and work on,
 * and are signed in as soon as somebody answers.
 */
export function resumeSession(accountId: string, connect: () => Promise<Session>): Session {
  let connecting: Promise<Session> | undefined;
  const connected = () => {
    connecting ??= connect().finally(() => {
      connecting = undefined;
    });
    return connecting;
  };
  const token = async () => {
    const anew = await connected().catch(() => {
      throw noAnswer();
    });
    return anew.token();
  };
  onLineBack(() => void token().catch(() => undefined));
  return takeSession({
    accountId,
    token,
    signIn: () => void connected().catch(() => undefined),
    signOut: () => void forgetDays().finally(() => location.reload()),
  });
}

/** For tests, which sign nobody in. */
export function takeSession(given: Session): Session {
  session = given;
  setExpired(false);
  return given;
}

export function currentSession(): Session {
  if (!session) {
    throw new Error('Nobody has signed in yet');
  }
  return session;
}

export const expiry = {
  isExpired: () => expired,
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};

export function setExpired(now: boolean) {
  expired = now;
  listeners.forEach((listener) => listener());
}

async function renewed(keycloak: Keycloak): Promise<string> {
  try {
    await keycloak.updateToken(RENEW_WITHIN_SECONDS);
  } catch {
    // The realm said no only when the adapter has thrown its tokens away; else it did not answer.
    if (!keycloak.refreshToken) {
      setExpired(true);
      throw new Problem(401, 'session.expired');
    }
    if (keycloak.isTokenExpired()) {
      throw noAnswer();
    }
  }
  return keycloak.token ?? '';
}
