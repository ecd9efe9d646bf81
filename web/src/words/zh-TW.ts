import { gather, type Words } from './gather';

export default gather(
  import.meta.glob<Words>(['./zh-TW/*.json', '!./zh-TW/{settings,import}.json', '../../../modules/*/web/words/zh-TW.json'], { eager: true, import: 'default' }),
);
