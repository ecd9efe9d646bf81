import { describe, expect, it } from 'vitest';
import { mentioned } from './mentions';

const fang = { id: '1', name: '王芳' };
const fangfang = { id: '2', name: '王芳芳' };
const ann = { id: '3', name: 'Ann Lee' };
const other = { id: '4', name: '王芳' };

describe('who is mentioned', () => {
  it.each([
    ['请 @王芳 看一下', [fang, ann], ['1']],
    ['@王芳@Ann Lee 一起', [fang, ann], ['1', '3']],
    ['王芳 没有被提到', [fang], []],
    ['@王芳芳 来', [fang, fangfang], ['2']],
    ['@王芳 和 @王芳', [fang], ['1']],
    ['@王芳', [fang, other], ['1', '4']],
    ['a@b.cn', [fang], []],
    ['@王', [fang], []],
    ['@李雷 从未选过', [fang], []],
    ['🌸@王芳🌸', [fang], ['1']],
  ])('%s', (text, chosen, ids) => expect(mentioned(text, chosen)).toEqual(ids));
});
