/** What a business card says, as fields of a lead. */
export interface Card {
  fields: Record<string, string>;
}

interface Line {
  name: string;
  kinds: string[];
  value: string;
}

/** The cards in a text: vCard 2.1, 3 and 4, and the MECARD of many QR codes. */
export function readCards(text: string): Card[] {
  const clean = text.replace(/^\uFEFF/, '');
  const mecard = /MECARD:((?:\\.|[^\\])*?);;/is.exec(clean);
  if (mecard) return [{ fields: fieldsOf(linesOfMecard(mecard[1] ?? '')) }].filter(hasName);
  return [...clean.matchAll(/BEGIN:VCARD\s*([\s\S]*?)END:VCARD/gi)].map((match) => ({ fields: fieldsOf(linesOf(match[1] ?? '')) })).filter(hasName);
}

const hasName = ({ fields }: Card): boolean => Boolean(fields['name'] || fields['company']);

function linesOf(body: string): Line[] {
  const unfolded = body.replace(/=\r?\n/g, '').replace(/\r?\n[ \t]/g, '');
  return unfolded.split(/\r?\n/).flatMap((line): Line[] => {
    const at = colonOf(line);
    if (at < 0) return [];
    const [head = '', ...parameters] = line.slice(0, at).split(';');
    const kinds = parameters.flatMap((one) => one.replace(/^(type|encoding|charset)=/i, '').replace(/"/g, '').toLowerCase().split(','));
    const raw = line.slice(at + 1);
    return [{ name: head.split('.').pop()?.toUpperCase() ?? '', kinds, value: kinds.includes('quoted-printable') ? fromQuoted(raw) : raw }];
  });
}

// A colon in quotes belongs to a parameter.
function colonOf(line: string): number {
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] === '"') quoted = !quoted;
    if (line[at] === ':' && !quoted) return at;
  }
  return -1;
}

function fromQuoted(text: string): string {
  const bytes: number[] = [];
  for (const part of text.match(/=[0-9a-f]{2}|[\s\S]/gi) ?? []) {
    if (/^=[0-9a-f]{2}$/i.test(part)) bytes.push(parseInt(part.slice(1), 16));
    else bytes.push(...new TextEncoder().encode(part));
  }
  return new TextDecoder().decode(new Uint8Array(bytes));
}

const plain = (text: string): string => text.replace(/\\n/gi, '\n').replace(/\\([,;:\\])/g, '$1').trim();
// Parts that a backslash does not hold together.
const partsOf = (text: string, by: string): string[] => (text.match(new RegExp(`(?:\\\\.|[^\\\\${by}])*(?:${by}|$)`, 'g')) ?? []).map((part) => plain(part.replace(new RegExp(`${by}$`), '')));

const mecardNames: Record<string, string> = { N: 'FN', TEL: 'TEL', EMAIL: 'EMAIL', URL: 'URL', ORG: 'ORG', TITLE: 'TITLE', NOTE: 'NOTE', ADR: 'STREET' };

function linesOfMecard(body: string): Line[] {
  return (body.match(/(?:\\.|[^\\;])+/g) ?? []).flatMap((part): Line[] => {
    const [, name = '', value = ''] = /^([A-Z-]+):([\s\S]*)$/i.exec(part) ?? [];
    const known = mecardNames[name.toUpperCase()];
    if (!known) return [];
    return [{ name: known, kinds: [], value: known === 'FN' ? fullName(partsOf(value, ',')) : value }];
  });
}

const chinese = /\p{Script=Han}/u;
/** Family name and given name as they are said together. */
function fullName([family = '', given = '', middle = '']: string[]): string {
  return chinese.test(family + given) ? family + middle + given : [given, middle, family].filter(Boolean).join(' ');
}

function fieldsOf(lines: Line[]): Record<string, string> {
  const of = (...names: string[]) => lines.filter((line) => names.includes(line.name));
  const first = (...names: string[]) => plain(of(...names)[0]?.value ?? '');
  const n = of('N')[0];
  const numbers = of('TEL').filter(({ kinds }) => !kinds.includes('fax')).map(({ kinds, value }) => ({ kinds, number: plain(value).replace(/^tel:/i, '') }));
  const mobile = numbers.find(({ kinds }) => kinds.includes('cell')) ?? numbers.find(({ number }) => /^(\+?86)?\s*1[3-9]\d/.test(number.replace(/[\s-]/g, ''))) ?? (numbers.length === 1 ? numbers[0] : undefined);
  const phone = numbers.find((one) => one !== mobile);
  const [, , street = '', city = '', province = '', postcode = ''] = partsOf(of('ADR')[0]?.value ?? '', ';');
  const found: Record<string, string> = {
    name: first('FN') || fullName(partsOf(n?.value ?? '', ';')),
    company: partsOf(of('ORG')[0]?.value ?? '', ';')[0] ?? '',
    position: first('TITLE', 'ROLE'),
    mobile: mobile?.number ?? '',
    phone: phone?.number ?? '',
    email: first('EMAIL'),
    website: first('URL'),
    wechat: first('X-WECHAT', 'X-WEIXIN'),
    address_street: street || first('STREET'), address_city: city, address_province: province, address_postcode: postcode,
    description: first('NOTE'),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== ''));
}
