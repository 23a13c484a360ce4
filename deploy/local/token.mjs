// Prints an access token of a demo account, through the local stack's own client.

const issuer = process.env.LINLI_ISSUER;
const user = process.argv[2];

const answer = await fetch(`${issuer}/protocol/openid-connect/token`, {
  method: 'POST',
  body: new URLSearchParams({
    grant_type: 'password',
    client_id: 'linli-local',
    scope: 'openid',
    username: user,
    password: process.env.LINLI_DEMO_PASSWORD,
  }),
}).catch(() => fail(`Keycloak does not answer at ${issuer}: ./linli up.`));

const body = await answer.json().catch(() => ({}));
if (!answer.ok) {
  fail(
    `No token for '${user}': ${body.error_description ?? body.error ?? answer.status}. ` +
      'The example accounts are made by ./linli demo.',
  );
}
console.log(body.access_token);

function fail(reason) {
  console.error(`linli: ${reason}`);
  process.exit(1);
}
