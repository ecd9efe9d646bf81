import { placeIn } from './place-in';
import { create } from './store';

/** Where this window is. */
export const place = create(typeof location === 'undefined' ? '' : placeIn(location.pathname));

/** The full address of a page of this workspace: for links that leave it. */
export const addressHere = (path: string): string => new URL(`${place.get()}${path}`, location.origin).href;

/** The path of what this window shows, as the pages of the workspace know it. */
export const pathHere = (): string => location.pathname.slice(place.get().length) + location.search;

/** Goes to another workspace without loading anything anew. @param path where it begins: '/w/north/' */
export function goTo(path: string): void {
  history.pushState(null, '', path);
  place.set(placeIn(path));
}
