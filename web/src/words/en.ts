import { gather, type Words } from './gather';

export default gather(
  import.meta.glob<Words>(['./en/*.json', '!./en/{settings,import}.json', '../../../modules/*/web/words/en.json'], { eager: true, import: 'default' }),
);
