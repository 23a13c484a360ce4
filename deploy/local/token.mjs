// Prints an access token of a demo account, through the local stack's own client.
//   node token.mjs USER

import { pathToFileURL } from 'node:url';

/** @throws Error that says why there is none */
export async function tokenOf(user) {
  const issuer = process.env.LINLI_ISSUER;
  const answer = await fetch(`${issuer}/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'password',
      client_id: 'linli-local',
      scope: 'openid',
      username: user,
      password: process.env.LINLI_DEMO_PASSWORD,
    }),
  }).catch(() => {
    throw new Error(`Keycloak does not answer at ${issuer}: ./linli up.`);
  });
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok) {
    throw new Error(
      `No token for '${user}': ${body.error_description ?? body.error ?? answer.status}. ` +
        'The example accounts are made by ./linli demo.',
    );
  }
  return body.access_token;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    console.log(await tokenOf(process.argv[2]));
  } catch (reason) {
    console.error(`linli: ${reason.message}`);
    process.exit(1);
  }
}
