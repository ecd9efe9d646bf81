/** Days told relative to today, as the server understands them in conditions. */
export const relativeDays = [
  'today', 'yesterday', 'tomorrow',
  'this week', 'this month', 'this quarter', 'this year',
  'last week', 'last month', 'last quarter', 'last year',
  'next week', 'next month', 'next quarter', 'next year',
] as const;

export const countedDays = /^(last|next) (\d+) days$/;

export const isRelativeDay = (value: string): boolean =>
  (relativeDays as readonly string[]).includes(value) || countedDays.test(value);
