// A file is given back as what it is, never as a page of this site, and only to who may see its record.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {onEachDatabase} from './world.mjs';

const kScript = '<script>alert(document.domain)</script>';
const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from(kScript)]);
const kBinary = {headers: {'Content-Type': 'application/octet-stream'}};

onEachDatabase('files', (world) => {
  const put = async (name, bytes, type = 'application/octet-stream') =>
    world.admin.call('POST', `/accounts/${world.made.accounts}/files?name=${encodeURIComponent(name)}`, {raw: bytes, headers: {'Content-Type': type}});
  const fetched = async (name, bytes, type) => {
    const {id} = await put(name, bytes, type);
    return {whole: await world.admin.send('GET', `/files/${id}`), inside: await world.admin.send('GET', `/files/${id}?inline=1`)};
  };

  // Whatever a browser might run, under every name and type somebody could claim for it.
  const active = {
    'page.html': kScript, 'page.xhtml': `<html xmlns="http://www.w3.org/1999/xhtml">${kScript}</html>`, 'picture.svg': `<svg xmlns="http://www.w3.org/2000/svg">${kScript}</svg>`,
    'page.html.png': kScript, 'picture.png': `<svg onload="alert(1)">${kScript}`, 'data.xml': `<?xml version="1.0"?>${kScript}`,
    'script.js': 'alert(1)', 'worker.mjs': 'alert(1)', 'book.mht': 'MIME-Version: 1.0', 'style.css': 'body{}', 'a.swf': 'FWS', 'note.txt': kScript, 'table.csv': kScript, 'card.vcf': kScript,
    'no ending': kScript, 'manifest.json': '{}', '.htaccess': kScript, 'page.shtml': kScript, 'doc.pdf': kScript, 'a.webp': kScript,
  };
  for (const [name, bytes] of Object.entries(active))
    test(`${JSON.stringify(name)} is downloaded, not shown`, async () => {
      for (const claimed of ['text/html', 'image/svg+xml', 'application/octet-stream']) {
        const {whole, inside} = await fetched(name, bytes, claimed);
        for (const answer of [whole, inside]) {
          assert.equal(answer.status, 200);
          assert.match(answer.headers['content-disposition'], /^attachment;/);
          assert.equal(answer.headers['x-content-type-options'], 'nosniff');
          assert.match(answer.headers['content-security-policy'], /default-src 'none'; sandbox/);
          assert.doesNotMatch(answer.headers['content-type'], /html|svg|xml|javascript|css|pdf|webp|image/);
          assert.equal(answer.text, bytes, 'as it was');
        }
      }
    });

  test('what begins as a picture is shown as that picture, sandboxed, and never sniffed', async () => {
    const {whole, inside} = await fetched('polyglot.html', png, 'text/html');
    assert.match(whole.headers['content-disposition'], /^attachment;/);
    assert.match(inside.headers['content-disposition'], /^inline;/);
    for (const answer of [whole, inside]) {
      assert.equal(answer.headers['content-type'], 'image/png');
      assert.equal(answer.headers['x-content-type-options'], 'nosniff');
      assert.match(answer.headers['content-security-policy'], /sandbox/);
    }
  });

  test('a name is a name: no path, no line, no second header', async () => {
    for (const [name, kept] of [['../../etc/passwd', 'passwd'], ['..\\..\\boot.ini', 'boot.ini'], ['a\r\nSet-Cookie: x=y.txt', 'aSet-Cookie: x=y.txt'], ['"; filename="b.html', '"; filename="b.html'], ['‮gpj.exe', '‮gpj.exe'], ['é客.txt', 'é客.txt']]) {
      const file = await put(name, 'text');
      assert.equal(file.name, kept);
      const {headers} = await world.admin.send('GET', `/files/${file.id}`);
      assert.equal(headers['content-disposition'], `attachment; filename*=UTF-8''${encodeURIComponent(kept).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)}`);
      assert.equal(headers['set-cookie'], undefined);
    }
    assert.equal((await world.admin.send('POST', `/accounts/${world.made.accounts}/files?name=page.htm%00.png`, {raw: 'a', ...kBinary})).status, 400);
    for (const name of ['', '/', '..', 'a'.repeat(300)]) {
      const {status} = await world.admin.send('POST', `/accounts/${world.made.accounts}/files?name=${encodeURIComponent(name)}`, {raw: 'a', ...kBinary});
      assert.ok(name === '..' ? status < 500 : status === 422, `${name}: ${status}`);
    }
  });

  test('who does not see the record does not see its file, list it, or take it away', async () => {
    const {id} = await put('secret.txt', 'of the administrator');
    for (const [method, path] of [['GET', `/files/${id}`], ['DELETE', `/files/${id}`], ['GET', `/accounts/${world.made.accounts}/files`]])
      assert.equal((await world.wang.send(method, path)).status, 404, `${method} ${path}`);
    assert.equal((await world.wang.send('POST', `/accounts/${world.made.accounts}/files?name=a`, {raw: 'a', ...kBinary})).status, 404);
  });

  test('too large is said before it is read', async () => {
    const path = `/accounts/${world.made.accounts}/files?name=a.bin`;
    const answer = await world.admin.send('POST', path, {raw: '', headers: {'Content-Type': 'application/octet-stream', 'Content-Length': String(2 ** 40)}}).catch((error) => error);
    assert.equal(answer.status, 413);
    assert.equal((await world.admin.send('POST', path, {raw: '', ...kBinary})).status, 422, 'nothing is no file');
  });
});
