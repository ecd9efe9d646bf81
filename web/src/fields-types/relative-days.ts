/** Days told relative to today, as the server understands them in conditions. */
export const relativeDays = [
  'today', 'yesterday', 'tomorrow',
  'this week', 'this month', 'this quarter', 'this year',
  'last week', 'last month', 'last quarter', 'last year',
  'next week', 'next month', 'next quarter', 'next year',
] as const;

export const countedDays = /^(last|next) (\d+) days$/;

/** Days, and the moment at which one asks. */
export const isRelativeDay = (value: string): boolean =>
  value === 'now' || (relativeDays as readonly string[]).includes(value) || countedDays.test(value);
