/** Icons that a record type of one's own may have, by the names that EntityIcon knows. */
export const typeIcons = [
  'appstore', 'tool', 'car', 'home', 'bank', 'book', 'file-text', 'gift', 'project', 'experiment', 'trophy', 'shopping', 'truck', 'camera', 'global', 'tags',
  'shop', 'contacts', 'aim', 'fund', 'check-square', 'calendar', 'team', 'safety', 'flag', 'table', 'phone', 'money', 'star', 'inbox', 'bulb', 'branches',
] as const;
