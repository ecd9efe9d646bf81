const keyOf = (person: string): string => `keyuan.capture.left.${person}`;

/** Whether something of this person waits on this machine: known without opening the database. */
export const isLeftToSend = (person: string): boolean => localStorage.getItem(keyOf(person)) !== null;

export function leftToSend(left: boolean, person: string): void {
  if (left) localStorage.setItem(keyOf(person), '1');
  else localStorage.removeItem(keyOf(person));
}
