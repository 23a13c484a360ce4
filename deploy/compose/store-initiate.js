// For mongosh, beside the first member: makes the replica set, its administrator and one user per service.
// Whatever is there already stays.
const fs = require('fs');

const ADMINISTRATOR = 'linli-root';
const SERVICES = ['owner', 'workorder', 'notification', 'billing', 'survey', 'audit'].map((name) => `${name}-service`);
const secret = (name) => fs.readFileSync(`/run/secrets/${name}`, 'utf8').trim();

// The member may still be on its way up.
function connected() {
  for (let attempt = 0; ; attempt++) {
    try {
      return new Mongo('mongodb://127.0.0.1:27017/?directConnection=true');
    } catch (failure) {
      if (attempt === 60) {
        throw failure;
      }
      sleep(1000);
    }
  }
}

const MEMBERS = ['store', 'store-2', 'store-3'].map((host) => `${host}:27017`);
const beside = connected().getDB('admin');

// Until the first user is there, whoever comes from localhost may do these two things, and no others.
if (!beside.hello().setName) {
  const members = MEMBERS.map((host, id) => ({ _id: id, host, priority: id === 0 ? 2 : 1 }));
  beside.runCommand({ replSetInitiate: { _id: 'linli', members } });
  while (!beside.hello().isWritablePrimary) {
    sleep(500);
  }
  beside.createUser({ user: ADMINISTRATOR, pwd: secret('store-root'), roles: ['root'] });
}

// From here on the set, whichever member leads it.
const admin = new Mongo(`mongodb://${MEMBERS.join(',')}/?replicaSet=linli`).getDB('admin');
admin.auth(ADMINISTRATOR, secret('store-root'));
for (const service of SERVICES) {
  const pwd = new URL(secret(`store-uri-${service}`).replace(/@.*$/, '@store')).password;
  if (!admin.getUser(service)) {
    admin.createUser({ user: service, pwd, roles: [{ role: 'readWrite', db: service }] });
    print(`made the user ${service}`);
  }
}
