// What the writers of the crash test do, and what must be so when the server is back.
//
// A deed is begun, perhaps confirmed, and settled after the next start. One that was confirmed must be there;
// one that was not must be there whole or not at all, and asking for it again gives it once.
import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {ended} from '../lib/until.mjs';

const kOk = (answer, ...statuses) => {
  assert.ok(statuses.includes(answer.status), `${answer.status} ${answer.text}`);
  return answer.body;
};
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

export const kDeeds = {
  // A record made once though it was asked for again.
  create: {
    weight: 30,
    plan: (w) => ({n: ++w.made, key: `${w.name}-${w.made}`}),
    async act(w, d) {
      const answer = await w.send('POST', '/accounts', {
        headers: {'Idempotency-Key': d.key},
        body: {name: `${w.name} 客户 ${d.n}`, short_name: d.key, description: `v1 ${d.key}`},
      });
      const body = kOk(answer, 201);
      if (!w.records.some(({id}) => id === body.id)) w.records.push({id: body.id, mark: d.key, version: 1, removed: false, name: body.name});
    },
    async settle(w, d) {
      await this.act(w, d);
      const {total} = await w.call('GET', `/accounts?filter=${encodeURIComponent(JSON.stringify(['short_name', '=', d.key]))}`);
      assert.equal(total, 1, `${d.key} was made ${total} times`);
    },
  },

  // Three fields in one: never two of them.
  update: {
    weight: 30,
    plan: (w) => w.records.length && {record: w.random.of(w.records), mark: `m${++w.marks}`},
    skip: (d) => d.record.removed,
    async act(w, {record, mark}) {
      const answer = await w.send('PATCH', `/accounts/${record.id}`, {
        headers: {'If-Match': `"${record.version}"`},
        body: {short_name: mark, description: `v ${mark}`, address_street: mark},
      });
      kOk(answer, 200);
      record.mark = mark;
      ++record.version;
    },
    async settle(w, d) {
      const now = await w.call('GET', `/accounts/${d.record.id}`);
      if (now.version === d.record.version) return this.act(w, d);
      assert.deepEqual([now.version, now.short_name, now.address_street], [d.record.version + 1, d.mark, d.mark]);
      d.record.mark = d.mark;
      ++d.record.version;
    },
  },

  remove: {
    weight: 8,
    plan: (w) => w.records.length && {record: w.random.of(w.records)},
    async act(w, {record}) {
      const answer = record.removed ? await w.send('POST', `/accounts/${record.id}/restoration`)
                                    : await w.send('DELETE', `/accounts/${record.id}`);
      kOk(answer, 200, 204);
      record.removed = !record.removed;
      ++record.version;
    },
    async settle(w, {record}) {
      const {status} = await w.send('GET', `/accounts/${record.id}`);
      if ((status === 404) === record.removed) return this.act(w, {record});
      record.removed = !record.removed;
      ++record.version;
    },
  },

  // A file of some pieces.
  file: {
    weight: 6,
    plan: (w) => w.records.length && {record: w.random.of(w.records), bytes: w.random.bytes(w.random.between(1, 700_000)), name: `f${++w.marks}.bin`},
    skip: (d) => d.record.removed,
    async act(w, {record, bytes, name}) {
      const answer = await w.send('POST', `/accounts/${record.id}/files?name=${name}`, {raw: bytes, headers: {'Content-Type': 'application/octet-stream'}});
      w.files.push({id: kOk(answer, 201).id, sha256: sha256(bytes), record});
    },
    async settle(w, d) {
      const {data} = await w.call('GET', `/accounts/${d.record.id}/files`);
      const found = data.filter(({name}) => name === d.name);
      assert.ok(found.length <= 1);
      if (!found.length) return this.act(w, d);
      w.files.push({id: found[0].id, sha256: sha256(d.bytes), record: d.record});
    },
  },

  // Three records and the lead in one: a verb with hooks.
  convert: {
    weight: 6,
    plan: (w) => ({n: ++w.made, key: `${w.name}-lead-${w.made}`}),
    async act(w, d) {
      d.lead ??= kOk(await w.send('POST', '/leads', {headers: {'Idempotency-Key': d.key}, body: {name: d.key, company: `${d.key} 公司`}}), 201).id;
      const made = kOk(await w.send('POST', `/leads/${d.lead}/conversion`, {body: {}}), 201);
      w.converted.push({lead: d.lead, ...made});
    },
    async settle(w, d) {
      if (!d.lead) return this.act(w, d);
      const lead = await w.call('GET', `/leads/${d.lead}`);
      const parts = [lead.converted_account, lead.converted_contact, lead.converted_opportunity];
      if (lead.status !== 'converted') {
        assert.deepEqual(parts, [null, null, null]);
        const filter = encodeURIComponent(JSON.stringify(['name', '=', `${d.key} 公司`]));
        assert.equal((await w.call('GET', `/accounts?filter=${filter}`)).total, 0, 'half a conversion');
        return this.act(w, d);
      }
      w.converted.push({lead: d.lead, account: parts[0], contact: parts[1], opportunity: parts[2]});
    },
  },

  // One change to many: a job of one transaction, done whole or not at all, and once.
  bulk: {
    weight: 3,
    plan: (w) => {
      const records = w.records.filter(({removed}) => !removed).slice(-20);
      return records.length > 3 && {records, mark: `b${++w.marks}`};
    },
    async act(w, d) {
      const answer = await w.send('POST', '/accounts/bulk', {
        headers: {'Idempotency-Key': `${w.name}-${d.mark}`},
        body: {ids: d.records.map(({id}) => id), set: {short_name: d.mark, description: `v ${d.mark}`}},
      });
      d.job = kOk(answer, 202).job;
      await this.finish(w, d);
    },
    settle(w, d) {
      return d.job ? this.finish(w, d) : this.act(w, d);
    },
    async finish(w, d) {
      const job = await ended(w.client, d.job);
      assert.ok(job.state === 'done' || job.error?.code === 'job.interrupted', JSON.stringify(job));
      const now = await Promise.all(d.records.map(({id}) => w.call('GET', `/accounts/${id}`)));
      const changed = now.filter((record, i) => record.version === d.records[i].version + 1 && record.short_name === d.mark);
      const same = now.filter((record, i) => record.version === d.records[i].version);
      assert.ok(changed.length === now.length || (same.length === now.length && job.state !== 'done'),
                `of ${now.length} records ${changed.length} were changed by a job that is ${job.state}`);
      if (!changed.length) return;
      for (const record of d.records) {
        record.mark = d.mark;
        ++record.version;
      }
    },
  },

  // Rows of a file, every one once; sometimes taken back.
  import: {
    weight: 3,
    plan: (w) => ({key: `${w.name}-import-${++w.made}`, rows: w.random.between(20, 400), undo: w.random.real() < 0.4}),
    async act(w, d) {
      const csv = '客户名称,简称\n' + Array.from({length: d.rows}, (_, i) => `${d.key} 行 ${i},${d.key}`).join('\n');
      d.import ??= kOk(await w.send('POST', '/accounts/import?name=rows.csv', {raw: csv, headers: {'Content-Type': 'text/csv', 'Idempotency-Key': d.key}}), 201).id;
      await w.call('PATCH', `/imports/${d.import}`, {body: {columns: [{index: 0, field: 'name'}, {index: 1, field: 'short_name'}]}});
      await this.run(w, d);
    },
    settle(w, d) {
      return d.import ? this.run(w, d) : this.act(w, d);
    },
    // From whatever state it is in to its end. Who was killed too often is asked again.
    async run(w, d) {
      for (let n = 0; n < 20; ++n) {
        const {state, job} = await w.call('GET', `/imports/${d.import}`);
        const step = ['mapped', 'running', 'failed'].includes(state) ? 'run' : state === 'done' && d.undo ? 'undo' : undefined;
        if (!step) break;
        if (job && !['done', 'failed', 'cancelled'].includes((await w.call('GET', `/jobs/${job}`)).state)) await ended(w.client, job);
        else await ended(w.client, kOk(await w.send('POST', `/imports/${d.import}/${step}`), 202).job);
      }
      const show = await w.call('GET', `/imports/${d.import}`);
      assert.equal(show.state, d.undo ? 'undone' : 'done', JSON.stringify(show));
      const filter = encodeURIComponent(JSON.stringify(['short_name', '=', d.key]));
      const {total} = await w.call('GET', `/accounts?filter=${filter}&limit=1`);
      assert.equal(total, d.undo ? 0 : d.rows, `${d.key}: ${total} of ${d.rows} rows`);
      w.imports.push({key: d.key, rows: d.undo ? 0 : d.rows});
    },
  },
};
