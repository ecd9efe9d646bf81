import { beforeEach, describe, expect, it } from 'vitest';
import { addressHere, goTo, pathHere, place } from './place';
import { placeIn } from './place-in';

describe('the workspace a window is in', () => {
  beforeEach(() => goTo('/'));

  it('is what the address begins with', () => {
    expect(placeIn('/')).toBe('');
    expect(placeIn('/accounts')).toBe('');
    expect(placeIn('/w/north')).toBe('/w/north');
    expect(placeIn('/w/north/accounts/1')).toBe('/w/north');
    expect(placeIn('/w/North/accounts')).toBe('');
    expect(placeIn('/works/north')).toBe('');
  });

  it('changes without loading anything, and paths are told without it', () => {
    goTo('/w/north/accounts?page=2');
    expect(place.get()).toBe('/w/north');
    expect(pathHere()).toBe('/accounts?page=2');
    expect(addressHere('/f/fair')).toBe(`${location.origin}/w/north/f/fair`);
    goTo('/');
    expect(addressHere('/f/fair')).toBe(`${location.origin}/f/fair`);
  });
});
