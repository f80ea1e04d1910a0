const { createHash, randomBytes, randomUUID } = require('node:crypto');

/**
 * Somebody with a token, for a benchmark or a race that is not about accounts: written into the database,
 * because the service itself makes only its first administrator, who moves no case.
 *
 * @param openDatabase the service's own, compiled as its caller has it
 * @param config { dataPath, databaseUrl }; an SQLite folder on which no service runs
 * @param who { name, holdings: [role, unit][] }
 * @returns the token; it may administer where its holdings do, and lasts a day
 */
exports.wayIn = async function wayIn(openDatabase, config, { name, holdings }) {
  const { store, close } = await openDatabase(config);
  const now = Date.now();
  const token = `dh_${randomBytes(32).toString('base64url')}`;
  const personId = randomUUID();
  const none = {
    email: null,
    password: null,
    totp: null,
    recovery: null,
    oidc: null,
    removedAt: null,
  };
  const person = {
    id: personId,
    name,
    fullName: name,
    kind: 'machine',
    totpStep: 0,
    madeAt: now,
    ...none,
  };
  const open = { validFrom: '2020-01-01', validTo: null, decision: null, endedAt: null };
  const hash = createHash('sha256').update(token).digest('hex');
  const scope = JSON.stringify({ may: 'administer' });
  const lasting = { madeAt: now, endsAt: now + 86_400_000, revokedAt: null };
  try {
    await store.transaction(async ({ manager }) => {
      await manager.insert('PersonRow', person);
      for (const [role, unit] of holdings) {
        await manager.insert('HoldingRow', { id: randomUUID(), personId, role, unit, ...open });
      }
      const row = { id: randomUUID(), hash, personId, label: name, scope, ...lasting };
      await manager.insert('TokenRow', row);
    });
  } finally {
    await close();
  }
  return token;
};
