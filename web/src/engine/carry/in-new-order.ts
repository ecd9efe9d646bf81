/** The things after the one called `id` was carried to where `to` is. */
export function inNewOrder<T>(things: T[], idOf: (thing: T) => string, id: string, to: string): T[] {
  const from = things.findIndex((one) => idOf(one) === id);
  const at = things.findIndex((one) => idOf(one) === to);
  const moving = things[from];
  if (moving === undefined || at < 0) return things;
  const rest = things.filter((one) => one !== moving);
  return [...rest.slice(0, at), moving, ...rest.slice(at)];
}
