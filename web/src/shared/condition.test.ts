import { expect, it } from 'vitest';
import file from '../../../schema/conditions.cases.json';
import { holds, type ConditionData } from './condition';

const fields = Object.entries(file.fields).map(([name, field]) => ({ name, ...field }));
const from = { me: file.me, zone: file.zone, today: file.today };

// The same file is run by the server's test, src/meta/condition_test.cpp.
it.each(file.cases)('$record $condition → $holds', ({ record, condition, holds: expected }) => {
  expect(holds(condition as ConditionData, fields, record, from)).toBe(expected);
});
