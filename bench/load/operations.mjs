// What is measured: each operation is a list of requests that are sent in turn.

const kRegions = ['east', 'south', 'north', 'central', 'northeast', 'southwest', 'northwest'];
const kIndustries = ['machinery', 'manufacturing', 'electronics', 'logistics', 'medical', 'chemicals', 'software', 'food', 'energy', 'retail'];
const kBrands = ['华辰', '恒达', '瑞源', '盛通', '鑫创', '博诺', '天泽', '宏丰', '金越', '润腾', '泰林', '中航', '东邦', '启利', '远隆', '嘉昌'];
const kSyllables = ['huachen', 'hengda', 'ruiyuan', 'shengtong', 'xinchuang', 'tianze', 'hongfeng', 'jinyue', 'tailin', 'dongbang'];
const kInitials = ['hc', 'hd', 'ry', 'st', 'xc', 'tz', 'hf', 'jy', 'tl', 'db'];
const kLetters = [...'华恒瑞盛鑫博天宏金润泰东启远嘉汇'];

/** A fixed sequence, so that two runs ask the same. */
export function dice(seed = 1) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 16), 0x45d9f3b) >>> 0;
    return ((z ^ (z >>> 16)) >>> 0) % below;
  };
}

const conditions = (filter) => encodeURIComponent(JSON.stringify(filter));
const found = (text) => ({path: `/search?q=${encodeURIComponent(text)}&limit=20`});
const pairs = (left, right) => left.flatMap((a) => right.map((b) => [a, b]));

/**
 * @typedef {{name: string, label: string, requests: import('./drive.mjs').Request[], target?: number, within?: number, writes?: boolean}} Operation
 *   target: requests a second with 8 clients; within: milliseconds
 */

/**
 * @param {{ids: string[], pipeline: string, endings: string[], lastPage: number}} seen records the person may see
 * @returns {Operation[]}
 */
export function operations({ids, pipeline, endings, lastPage}) {
  const roll = dice(7);
  return [
    {name: 'read', label: 'Read one account', target: 15000, within: 1, requests: ids.map((id) => ({path: `/accounts/${id}`}))},
    {name: 'list', label: 'First 50 accounts by name, exact total', target: 4000, within: 30,
      requests: [{path: '/accounts?sort=name&limit=50'}]},
    {name: 'filter', label: 'First 50 of a region and industry by last follow-up, exact total', target: 3000, within: 30,
      requests: pairs(kRegions, kIndustries).map(([region, industry]) => ({
        path: `/accounts?sort=-last_follow_up_at&limit=50&filter=${conditions({all: [['region', '=', region], ['industry', '=', industry]]})}`}))},
    {name: 'deep', label: 'The last page of 50 accounts by name, or 10,000 pages in', within: 30,
      requests: [{path: `/accounts?sort=name&limit=50&page=${lastPage}`}]},
    {name: 'across', label: 'First 50 contacts by name of the accounts in a region, exact total', within: 30,
      requests: kRegions.map((region) => ({path: `/contacts?sort=name&limit=50&filter=${conditions(['account.region', '=', region])}`}))},
    {name: 'aggregate', label: 'Opportunities by stage: number and sum', within: 30,
      requests: [{path: '/opportunities/aggregate?group=stage&measures=count,sum:amount'}]},
    {name: 'aggregate-month', label: 'Opportunities by stage and month of closing: number and sum', within: 30,
      requests: [{path: '/opportunities/aggregate?group=stage,expected_close:month&measures=count,sum:amount'}]},
    {name: 'board', label: 'Board of open opportunities', within: 30, requests: [{path: `/opportunities/board?pipeline=${pipeline}&sum=amount&cards=20`}]},
    {name: 'timeline', label: 'Timeline of an account', within: 30, requests: ids.map((id) => ({path: `/accounts/${id}/timeline`}))},
    {name: 'search-1', label: 'Search: 1 Chinese character', within: 20, requests: kLetters.map(found)},
    {name: 'search-2', label: 'Search: 2 Chinese characters', within: 20, requests: kBrands.map(found)},
    {name: 'search-4', label: 'Search: 4 Chinese characters', within: 20, requests: kBrands.map((brand) => found(`${brand}科技`))},
    {name: 'search-pinyin', label: 'Search: pinyin in full', within: 20, requests: kSyllables.map(found)},
    {name: 'search-initials', label: 'Search: initials', within: 20, requests: kInitials.map(found)},
    {name: 'search-phone', label: 'Search: last 4 digits of a phone', within: 20, requests: endings.map(found)},
    {name: 'update', label: 'Change one account', target: 4000, within: 30, writes: true,
      requests: ids.map((id) => ({method: 'PATCH', path: `/accounts/${id}`, body: {employees: 1 + roll(5000), description: '看过 @'}}))},
    {name: 'create', label: 'Make an account', target: 4000, within: 5, writes: true,
      requests: Array.from({length: 20000}, () => ({method: 'POST', path: '/accounts', body: {
        name: `苏州${kBrands[roll(kBrands.length)]}${roll(1e6)}精密制造有限公司`, description: '第 @', phone: `+86138${10000000 + roll(9e7)}`,
        region: kRegions[roll(kRegions.length)], industry: kIndustries[roll(kIndustries.length)], employees: 1 + roll(3000)}}))},
  ];
}

/** Records the person may see, from all over the three years of the example data. Somebody's: of those in a pool one may open so many a day. */
export async function looked(person) {
  const ids = new Set(), endings = new Set();
  const roll = dice(11);
  for (let i = 0; i < 120 && ids.size < 5000; ++i) {
    const from = new Date(Date.now() - roll(3 * 365) * 86400e3 - roll(86400) * 1000).toISOString();
    const page = await person.call('GET', `/accounts?sort=created_at&limit=50&fields=phone&filter=${conditions({all: [['created_at', '>=', from], ['owner', 'is not empty']]})}`);
    for (const {id, phone} of page.data) {
      ids.add(id);
      if (phone && endings.size < 200) endings.add(phone.slice(-4));
    }
  }
  const pipelines = await person.call('GET', '/pipelines?limit=1&sort=-is_default');
  const {total} = await person.call('GET', '/accounts?limit=1');
  const all = shuffled([...ids], roll);
  return {ids: all, endings: [...endings], pipeline: pipelines.data[0].id, total, lastPage: Math.min(10_000, Math.ceil(total / 50))};
}

function shuffled(list, roll) {
  for (let i = list.length - 1; i > 0; --i) {
    const j = roll(i + 1);
    [list[i], list[j]] = [list[j], list[i]];
  }
  return list;
}
