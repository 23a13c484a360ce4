// Prepares the realm of the local stack.
//   node realm.mjs merge REALM LOCAL OUTPUT   the realm with what only the local stack adds
//   node realm.mjs move FROM TO               tells a running realm the console's new address
//   node realm.mjs grant REALM                gives service accounts of a running realm the rights that they
//                                             have in the realm's file and were imported without
// The last two ask Keycloak at LINLI_KEYCLOAK_URL as its administrator, LINLI_KEYCLOAK_ADMIN with
// LINLI_KEYCLOAK_PASSWORD.

import { readFileSync, writeFileSync } from 'node:fs';

/** What stands for one thing of a list: two entries with the same name are one entry. */
const nameOf = (entry) => entry.clientId ?? entry.username;

function merged(base, addition) {
  if (Array.isArray(base) && Array.isArray(addition)) {
    return addition.reduce((list, entry) => {
      const at = list.findIndex((known) => nameOf(entry) && nameOf(known) === nameOf(entry));
      return at < 0 ? [...list, entry] : list.with(at, merged(list[at], entry));
    }, base);
  }
  if (base !== null && typeof base === 'object' && addition !== null && typeof addition === 'object') {
    const result = { ...base };
    for (const [key, value] of Object.entries(addition)) {
      result[key] = key in base ? merged(base[key], value) : value;
    }
    return result;
  }
  return addition;
}

function merge(realmFile, localFile, output) {
  const realm = merged(read(realmFile), read(localFile));
  const client = (id) => realm.clients.find((candidate) => candidate.clientId === id);
  // The tokens of `./linli token` say exactly what the console's say.
  client('linli-local').protocolMappers = client('linli-console').protocolMappers;
  writeFileSync(output, JSON.stringify(realm, null, 2), { mode: 0o600 });
}

function read(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

async function move(from, to) {
  const { clients, headers } = await asAdministrator();
  const [found] = await ask(`${clients}?clientId=linli-console`, { headers });
  await ask(`${clients}/${found.id}`, {
    method: 'PUT',
    headers,
    body: JSON.stringify(found).replaceAll(`"${from}`, `"${to}`),
  });
}

async function grant(realmFile) {
  const { clients, users, headers } = await asAdministrator();
  const idOf = async (client) => (await ask(`${clients}?clientId=${client}`, { headers }))[0].id;
  for (const { serviceAccountClientId, clientRoles = {} } of read(realmFile).users) {
    if (!serviceAccountClientId) continue;
    const { id } = await ask(`${clients}/${await idOf(serviceAccountClientId)}/service-account-user`, { headers });
    for (const [client, names] of Object.entries(clientRoles)) {
      const mapping = `${users}/${id}/role-mappings/clients/${await idOf(client)}`;
      const missing = (await ask(`${mapping}/available`, { headers })).filter(({ name }) => names.includes(name));
      if (missing.length > 0) {
        await ask(mapping, { method: 'POST', headers, body: JSON.stringify(missing) });
      }
    }
  }
}

async function asAdministrator() {
  const keycloak = process.env.LINLI_KEYCLOAK_URL;
  const { access_token: token } = await ask(`${keycloak}/realms/master/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'password',
      client_id: 'admin-cli',
      username: process.env.LINLI_KEYCLOAK_ADMIN,
      password: process.env.LINLI_KEYCLOAK_PASSWORD,
    }),
  });
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const realm = `${keycloak}/admin/realms/linli`;
  return { clients: `${realm}/clients`, users: `${realm}/users`, headers };
}

async function ask(url, options) {
  const answer = await fetch(url, options);
  if (!answer.ok) {
    throw new Error(`${options.method ?? 'GET'} ${url}: ${answer.status} ${await answer.text()}`);
  }
  return answer.status === 204 ? null : answer.json();
}

const [command, ...rest] = process.argv.slice(2);
await { merge, move, grant }[command](...rest);
