import { gather, type Words } from './gather';

export default gather(
  import.meta.glob<Words>(['./zh-CN/*.json', '!./zh-CN/{settings,import}.json', '../../../modules/*/web/words/zh-CN.json'], { eager: true, import: 'default' }),
);
