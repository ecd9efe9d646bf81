#!/usr/bin/env node
// A program that answers like Keyuan as far as the tests of the test tools need: leads in memory.
import {createServer} from 'node:http';
import {randomUUID} from 'node:crypto';

const self = {id: randomUUID(), name: 'admin'};
const leads = new Map();
const streams = new Set();

function tell(entity, id, kind) {
  for (const stream of streams) stream.write(`event: change\ndata: ${JSON.stringify({entity, id, kind})}\n\n`);
}
function answer(response, status, body, headers = {}) {
  response.writeHead(status, {'Content-Type': status < 400 ? 'application/json' : 'application/problem+json', ...headers});
  response.end(body === undefined ? undefined : JSON.stringify(body));
}
const problem = (response, status, code) =>
  answer(response, status, {type: 'about:blank', title: code, status, code, request_id: 'r1'});

function createLead(response, text) {
  let lead;
  try {
    lead = JSON.parse(text);
  } catch {
    return problem(response, 400, 'api.broken_json');
  }
  lead = {...lead, id: randomUUID(), version: 1};
  leads.set(lead.id, lead);
  tell('lead', lead.id, 'created');
  return answer(response, 201, lead, {ETag: '"1"', 'X-Keyuan-Statements': '3'});
}

const routes = {
  'POST /session': (_, response) =>
    answer(response, 201, {user: self, csrf: 'c'}, {'Set-Cookie': 'keyuan_session=s; HttpOnly'}),
  'GET /session': (_, response) => answer(response, 200, {user: self}),
  'PATCH /session': (_, response) => {
    tell('user', self.id, 'updated');
    answer(response, 200, {user: self});
  },
  'GET /events': (_, response) => {
    response.writeHead(200, {'Content-Type': 'text/event-stream'});
    response.write(': hello\n\n');
    streams.add(response);
  },
  'POST /leads': (text, response) => createLead(response, text),
  'GET /leads': (_, response) => answer(response, 200, {data: [...leads.values()], total: leads.size}),
  'GET /crash': (_, response) => problem(response, 500, 'app.unexpected'),
};

const server = createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    const path = new URL(request.url, 'http://x').pathname.replace('/api/v1', '');
    const route = routes[`${request.method} ${path}`];
    if (!route) return problem(response, 404, 'app.no_route');
    if (request.method !== 'GET' && path !== '/session' && request.headers['x-csrf-token'] !== 'c')
      return problem(response, 403, 'auth.csrf');
    return route(Buffer.concat(chunks).toString(), response);
  });
});
if (process.env.FAKE_ENDS_WITH) process.exit(Number(process.env.FAKE_ENDS_WITH));
server.listen(0, '127.0.0.1', () => console.log(`Keyuan is ready: http://127.0.0.1:${server.address().port}`));
process.on('SIGTERM', () => process.exit(Number(process.env.FAKE_STOPS_WITH ?? 0)));
